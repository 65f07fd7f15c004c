import { defineMessages } from '../message.js';

/** References between resources. */
export const referenceMessages = defineMessages(() => ({
  'reference-format': {
    severity: 'error',
    code: 'value',
    text: {
      en: '"{reference}" is not a reference; it must be Type/id, an absolute URL, urn:uuid:… or #id{hint}',
      da: '"{reference}" er ikke en reference; den skal være Type/id, en absolut URL, urn:uuid:… eller #id{hint}',
    },
    about: {
      en: 'A literal reference is relative (Patient/1), absolute (https://…/Patient/1), a urn:uuid that an entry has as its fullUrl, or #id of a contained resource. In a transaction it may be a search for resources of a type of FHIR (Patient?identifier=…).',
      da: 'En reference er relativ (Patient/1), absolut (https://…/Patient/1), en urn:uuid, som en entry har som fullUrl, eller #id på en indlejret (contained) ressource. I en transaktion kan den være en søgning efter ressourcer af en FHIR-type (Patient?identifier=…).',
    },
  },
  'reference-conditional': {
    severity: 'error',
    code: 'business-rule',
    text: {
      en: '"{reference}" is a conditional reference, which only a transaction Bundle may have; send Type/id, a URL, or the fullUrl of an entry',
      da: '"{reference}" er en betinget reference, som kun må stå i en Bundle af typen transaction; send Type/id, en URL eller en entrys fullUrl',
    },
    about: {
      en: 'A conditional reference (Patient?identifier=…) is a search that the server replaces by its one result while it processes a transaction. Nobody does that in other Bundles, nor for a resource on its own.',
      da: 'En betinget reference (Patient?identifier=…) er en søgning, som serveren erstatter med det ene resultat, mens den behandler en transaktion. Det sker ikke i andre Bundles og ikke for en ressource for sig selv.',
    },
  },
  'reference-ambiguous': {
    severity: 'error',
    code: 'multiple-matches',
    text: {
      en: 'Several entries have the address that {reference} names; name the version that is meant (/_history/…), or give each resource an address of its own',
      da: 'Flere entries har den adresse, som {reference} nævner; angiv den version, der menes (/_history/…), eller giv hver ressource sin egen adresse',
    },
    about: {
      en: 'Entries may share a fullUrl only when their versions (meta.versionId) differ, and a reference without a version then leaves open which of them is meant. It is a warning in a Bundle of type history.',
      da: 'Entries må kun have samme fullUrl, når deres versioner (meta.versionId) er forskellige, og en reference uden version lader det så stå åbent, hvilken der menes. Det er en advarsel i en Bundle af typen history.',
    },
  },
  'reference-other-address': {
    severity: 'warning',
    code: 'not-found',
    text: {
      en: '"{reference}" leads to no entry: {reason}, and {name} has the fullUrl "{fullUrl}"; refer to that fullUrl',
      da: '"{reference}" fører ikke til nogen entry: {reason}, og {name} har fullUrl "{fullUrl}"; henvis til denne fullUrl',
    },
    about: {
      en: "In a Bundle, references lead to entries by their fullUrl. A relative reference (Patient/1) is relative to the server of its own entry's fullUrl; an entry with the same type and id on another server, or with a urn:uuid, is not what it names. In documents and messages, which are read on their own, it is an error; so it is for HL7's validator.",
      da: 'I en Bundle fører referencer til entries via deres fullUrl. En relativ reference (Patient/1) er relativ til serveren i sin egen entrys fullUrl; en entry med samme type og id på en anden server, eller med en urn:uuid, er ikke det, den nævner. I dokumenter og meddelelser, som læses for sig selv, er det en fejl; det er det også for HL7s validator.',
    },
  },
  'reference-other-version': {
    severity: 'warning',
    code: 'not-found',
    text: {
      en: '"{reference}" leads to no entry: {name} {found}',
      da: '"{reference}" fører ikke til nogen entry: {name} {found}',
    },
    about: {
      en: 'A reference that ends in /_history/ and a version leads to the entry whose resource has that version in meta.versionId. In documents and messages it is an error.',
      da: 'En reference, der slutter på /_history/ og en version, fører til den entry, hvis ressource har denne version i meta.versionId. I dokumenter og meddelelser er det en fejl.',
    },
  },
  'reference-text-type': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '"{reference}" leads to an entry of type {type}; the type in the reference must be the same',
      da: '"{reference}" fører til en entry af typen {type}; typen i referencen skal være den samme',
    },
    about: {
      en: 'The type that a reference names (Patient/1) must be that of the resource it leads to.',
      da: 'Den type, en reference nævner (Patient/1), skal være typen på den ressource, den fører til.',
    },
  },
  'reference-bundle-unverified': {
    severity: 'warning',
    unverified: true,
    code: 'not-found',
    text: {
      en: "Not verified: {reference} must be in the same Bundle, and this resource is checked without one; HL7's validator rejects it",
      da: 'Ikke kontrolleret: {reference} skal være i samme Bundle, og denne ressource er kontrolleret uden en; HL7s validator afviser det',
    },
    about: {
      en: 'The profile requires the target in the same Bundle (aggregation: bundled). A resource that stands alone may still be put into a Bundle, so this cannot be decided here. With the policy bundledAlone=error it is an error.',
      da: 'Profilen kræver, at målet er i samme Bundle (aggregation: bundled). En ressource, der står alene, kan stadig lægges i en, så det kan ikke afgøres her. Med politikken bundledAlone=error er det en fejl.',
    },
  },
  'reference-contained-missing': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'There is no contained resource with the id "{id}"', da: 'Der er ingen indlejret (contained) ressource med id "{id}"' },
    about: {
      en: 'A reference that begins with # points into "contained" of the same resource.',
      da: 'En reference, der begynder med #, peger ind i "contained" i samme ressource.',
    },
  },
  'canonical-contained-missing': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'There is no contained resource with the id "{id}"', da: 'Der er ingen indlejret (contained) ressource med id "{id}"' },
    about: {
      en: 'A canonical that begins with # points into "contained" of the same resource.',
      da: 'En canonical, der begynder med #, peger ind i "contained" i samme ressource.',
    },
  },
  'contained-id-repeated': {
    severity: 'error',
    code: 'duplicate',
    text: {
      en: 'Another contained resource has the id "{id}" already',
      da: 'En anden indlejret (contained) ressource har allerede id "{id}"',
    },
    about: {
      en: 'Contained resources are referred to by their ids, so each has its own.',
      da: 'Der henvises til indlejrede ressourcer med deres id, så hver har sit eget.',
    },
  },
  'resource-id-extended': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The id of a resource has no extensions; send the id alone, or leave it out',
      da: 'En ressources id har ingen udvidelser; send kun id, eller udelad det',
    },
    about: {
      en: 'The id of a resource is part of its address. It has a value or is absent; an extension such as data-absent-reason cannot stand in its place.',
      da: 'En ressources id er en del af dens adresse. Det har en værdi eller er udeladt; en udvidelse som data-absent-reason kan ikke stå i stedet.',
    },
  },
  'contained-id-missing': {
    severity: 'error',
    code: 'required',
    text: {
      en: 'The contained {type} has no id, so nothing can refer to it',
      da: 'Den indlejrede (contained) {type} har intet id, så intet kan henvise til den',
    },
    about: {
      en: 'A contained resource is a part of the resource that holds it and has no address of its own: it is referred to as # and its id, so it must have one.',
      da: 'En indlejret (contained) ressource er en del af den ressource, der indeholder den, og har ingen egen adresse: Der henvises til den som # og dens id, så den skal have et.',
    },
  },
  'reference-unresolved': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: {reference} is not in this document{hint}',
      da: 'Ikke kontrolleret: {reference} findes ikke i dette dokument{hint}',
    },
    about: {
      en: 'The target of the reference is not in the document, so neither its existence nor its profile was checked. A delivery report must include everything that it refers to.',
      da: 'Referencens mål er ikke i dokumentet, så hverken eksistens eller profil er kontrolleret. En indberetningsrapport skal indeholde alt, hvad den henviser til.',
    },
  },
  'reference-urn-unresolved': {
    severity: 'warning',
    code: 'not-found',
    text: { en: 'No entry has the fullUrl {reference}{hint}', da: 'Ingen entry har fullUrl {reference}{hint}' },
    about: {
      en: 'A urn:uuid or urn:oid can only be resolved within its Bundle.',
      da: 'En urn:uuid eller urn:oid kan kun slås op i sin egen Bundle.',
    },
  },
  'reference-target-type': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} must refer to {allowed}, but {reference} is of type {type}',
      da: '{element} skal henvise til {allowed}, men {reference} er af typen {type}',
    },
    about: {
      en: 'FHIR or the profile limits the types that may be referred to.',
      da: 'FHIR eller profilen begrænser, hvilke typer der kan henvises til.',
    },
  },
  'reference-target-profile': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{reference} does not conform to {profiles}, which {element} must refer to: {reason}',
      da: '{reference} overholder ikke {profiles}, som {element} skal henvise til: {reason}',
    },
    about: {
      en: 'The target is there and has the right type, but it does not conform to the profile that the reference requires. A contact, for example, is based on a care plan and not on a referral.',
      da: 'Målet findes og har den rigtige type, men overholder ikke den profil, referencen kræver. En kontakt er for eksempel baseret på et forløb og ikke på en henvisning.',
    },
  },
  'reference-type-url': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'Reference.type is the name of a resource type: write "{name}" instead of "{declared}"',
      da: 'Reference.type er navnet på en ressourcetype: skriv "{name}" i stedet for "{declared}"',
    },
    about: {
      en: 'The value is read as relative to http://hl7.org/fhir/StructureDefinition/. A whole URL is for references to logical models only.',
      da: 'Værdien læses relativt til http://hl7.org/fhir/StructureDefinition/. En hel URL er kun til referencer til logiske modeller.',
    },
  },
  'reference-to-own-resource': {
    severity: 'warning',
    code: 'value',
    text: {
      en: '"#" refers to the resource that it is in; HL7’s validator does not resolve it',
      da: '"#" henviser til den ressource, den står i; HL7’s validator finder ikke målet',
    },
    about: {
      en: 'A contained resource refers to the resource around it with "#". In the resource itself the same text can mean nothing but the resource itself, and HL7’s validator calls it invalid.',
      da: 'En indlejret (contained) ressource henviser til ressourcen omkring sig med "#". I selve ressourcen kan teksten kun betyde ressourcen selv, og HL7’s validator kalder den ugyldig.',
    },
  },
  'reference-type-mismatch': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'Reference.type is {declared}, but {reference} is of type {type}; send the same type, or leave Reference.type out',
      da: 'Reference.type er {declared}, men {reference} er af typen {type}; send samme type, eller udelad Reference.type',
    },
    about: {
      en: 'Where Reference.type is given, it must be the type of the target.',
      da: 'Hvor Reference.type er angivet, skal den være målets type.',
    },
  },
  'reference-aggregation': {
    severity: 'error',
    code: 'structure',
    text: { en: '{reference} is {found}, but must be {allowed}', da: '{reference} er {found}, men skal være {allowed}' },
    about: {
      en: 'The profile states where the target must be (aggregation): contained in the same resource, bundled in the same Bundle, or referenced elsewhere.',
      da: 'Profilen angiver, hvor målet skal være (aggregation): indlejret i samme ressource (contained), i samme Bundle (bundled) eller et andet sted (referenced).',
    },
  },
  'reference-version-specific': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{reference} names version {version}, but must not name a version; leave out /_history/{version}',
      da: '{reference} nævner version {version}, men må ikke nævne en version; udelad /_history/{version}',
    },
    about: {
      en: 'The profile says that the reference is version independent (ElementDefinition.type.versioning): leave out /_history/ and what follows.',
      da: 'Profilen angiver, at henvisningen er uafhængig af version (ElementDefinition.type.versioning): udelad /_history/ og det, der følger.',
    },
  },
  'reference-version-missing': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{reference} must name a version; add /_history/ and the version of the target',
      da: '{reference} skal nævne en version; tilføj /_history/ og målets version',
    },
    about: {
      en: 'The profile says that the reference is version specific (ElementDefinition.type.versioning): it ends in /_history/ and the version of the target.',
      da: 'Profilen angiver, at henvisningen gælder en bestemt version (ElementDefinition.type.versioning): den slutter med /_history/ og målets version.',
    },
  },
}));
