import { defineMessages } from '../message.js';

/** StructureDefinitions as data: profiles, types and extensions that are validated themselves. */
export const structureDefinitionMessages = defineMessages({
  'definition-base-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: { en: 'Not verified: whether the definition fits its base {base}, which is not here', da: 'Ikke kontrolleret: om definitionen passer til sin base {base}, som ikke er her' },
    about: {
      en: 'What a definition derives from decides which elements it may speak of, and how. Give the guide that holds the base (--ig).',
      da: 'Det, en definition bygger på, bestemmer, hvilke elementer den må omtale og hvordan. Angiv den guide, der indeholder basen (--ig).',
    },
  },
  'definition-circular': {
    severity: 'error',
    code: 'business-rule',
    text: { en: '{url} derives from itself', da: '{url} bygger på sig selv' },
    about: {
      en: 'Following baseDefinition leads back to the definition. Name another base.',
      da: 'Når man følger baseDefinition, kommer man tilbage til definitionen. Angiv en anden base.',
    },
  },
  'definition-derivation-missing': {
    severity: 'error',
    code: 'required',
    text: { en: 'The definition has a base, and must say in derivation whether it constrains or specializes it', da: 'Definitionen har en base og skal angive i derivation, om den begrænser (constraint) eller specialiserer (specialization) den' },
    about: {
      en: 'A profile has derivation "constraint", a new type "specialization".',
      da: 'En profil har derivation "constraint", en ny type "specialization".',
    },
  },
  'definition-kind': {
    severity: 'error',
    code: 'value',
    text: { en: 'The kind is {found}, and that of the base {base} is {expected}', da: 'Arten (kind) er {found}, men for basen {base} er den {expected}' },
    about: {
      en: 'A profile is of the kind of what it constrains.',
      da: 'En profil er af samme art som det, den begrænser.',
    },
  },
  'definition-type': {
    severity: 'error',
    code: 'value',
    text: { en: 'The type is {found}, and that of the base {base} is {expected}', da: 'Typen er {found}, men for basen {base} er den {expected}' },
    about: {
      en: 'A profile (derivation "constraint") has the type of its base; only a specialization introduces a new one.',
      da: 'En profil (derivation "constraint") har samme type som sin base; kun en specialization indfører en ny.',
    },
  },
  'definition-type-taken': {
    severity: 'error',
    code: 'value',
    text: { en: 'A specialization introduces a new type, and {type} is that of its base {base}', da: 'En specialization indfører en ny type, men {type} er allerede typen for basen {base}' },
    about: {
      en: 'To constrain the type, write derivation "constraint".',
      da: 'Skriv derivation "constraint" for at begrænse typen.',
    },
  },
  'definition-context-not-extension': {
    severity: 'error',
    code: 'invalid',
    text: { en: 'Only extensions have a context, and this is a definition of {type}', da: 'Kun udvidelser (extensions) har en kontekst, men dette er en definition af {type}' },
    about: {
      en: 'context and contextInvariant say where an extension may stand. Remove them.',
      da: 'context og contextInvariant angiver, hvor en udvidelse må stå. Fjern dem.',
    },
  },
  'definition-context-any': {
    severity: 'warning',
    code: 'business-rule',
    text: { en: 'The context Element allows the extension everywhere; name the elements that it is meant for', da: 'Konteksten Element tillader udvidelsen overalt; angiv de elementer, den er tænkt til' },
    about: {
      en: 'An extension with the context Element may stand on any element of any resource, which is seldom meant.',
      da: 'En udvidelse med konteksten Element må stå på ethvert element i enhver ressource, hvilket sjældent er meningen.',
    },
  },
  'definition-context-unknown': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'The context {expression} is not a known element', da: 'Konteksten {expression} er ikke et kendt element' },
    about: {
      en: 'A context of type element is the path of an element of FHIR, such as Patient.name, or the url of a definition, # and the path.',
      da: 'En kontekst af typen element er stien til et element i FHIR, fx Patient.name, eller en definitions url, # og stien.',
    },
  },
  'definition-extension-url-missing': {
    severity: 'error',
    code: 'required',
    text: { en: 'The extension must fix Extension.url to "{url}" (fixedUri)', da: 'Udvidelsen skal fastlægge Extension.url til "{url}" (fixedUri)' },
    about: {
      en: 'The url of an extension in data is the url of its definition, and the definition says so in its differential.',
      da: 'En udvidelses url i data er definitionens url, og det angiver definitionen i sin differential.',
    },
  },
  'definition-extension-url': {
    severity: 'error',
    code: 'value',
    text: { en: 'Extension.url is fixed to "{found}", and must be the url of the definition, "{expected}"', da: 'Extension.url er fastlagt til "{found}", men skal være definitionens url, "{expected}"' },
    about: {
      en: 'The url of an extension in data is the url of its definition; otherwise nobody finds it.',
      da: 'En udvidelses url i data er definitionens url; ellers kan ingen finde den.',
    },
  },
  'definition-obligation-profile': {
    severity: 'error',
    code: 'invalid',
    text: { en: '{profile} is not marked as an obligation profile', da: '{profile} er ikke markeret som en obligation-profil' },
    about: {
      en: 'Obligations are inherited only from profiles with the extension obligation-profile = true.',
      da: 'Obligations kan kun arves fra profiler med udvidelsen obligation-profile = true.',
    },
  },
  'definition-obligation-base': {
    severity: 'error',
    code: 'invalid',
    text: { en: '{profile} has the base {found}, and this profile has {expected}', da: '{profile} har basen {found}, men denne profil har {expected}' },
    about: {
      en: 'A profile inherits obligations from profiles that have the same base as it has.',
      da: 'En profil arver obligations fra profiler, der har samme base som den selv.',
    },
  },
  'definition-path-type': {
    severity: 'error',
    code: 'value',
    text: { en: 'The path {path} must begin with {type}', da: 'Stien {path} skal begynde med {type}' },
    about: {
      en: 'All paths of a definition begin with the type that it is about.',
      da: 'Alle stier i en definition begynder med den type, den handler om.',
    },
  },
  'definition-path-unknown': {
    severity: 'error',
    code: 'not-found',
    text: { en: '{base} has no element {path}', da: '{base} har intet element {path}' },
    about: {
      en: 'A profile speaks of elements that its base has. Elements that are repeated by contentReference, choices (value[x]) and slices are found, too. Check the spelling, or constrain the type of the element first.',
      da: 'En profil omtaler elementer, som basen har. Elementer, der gentages med contentReference, valg (value[x]) og slices findes også. Kontrollér stavningen, eller begræns først elementets type.',
    },
  },
  'definition-min': {
    severity: 'error',
    code: 'value',
    text: { en: '{path} has min {min}, and the base requires {base}', da: '{path} har min {min}, men basen kræver {base}' },
    about: {
      en: 'A profile may require more than its base, and not less.',
      da: 'En profil må kræve mere end sin base, men ikke mindre.',
    },
  },
  'definition-max': {
    severity: 'error',
    code: 'value',
    text: { en: '{path} has max {max}, and the base allows {base}', da: '{path} har max {max}, men basen tillader {base}' },
    about: {
      en: 'A profile may allow less than its base, and not more.',
      da: 'En profil må tillade mindre end sin base, men ikke mere.',
    },
  },
  'definition-type-not-in-base': {
    severity: 'error',
    code: 'value',
    text: { en: '{path} may not be of type {type}: the base allows {allowed}', da: '{path} må ikke være af typen {type}: Basen tillader {allowed}' },
    about: {
      en: 'A profile chooses among the types that its base allows.',
      da: 'En profil vælger mellem de typer, basen tillader.',
    },
  },
  'definition-binding': {
    severity: 'error',
    code: 'value',
    text: { en: '{path} is bound with strength {strength}, and the base requires codes of {valueSet}', da: '{path} er bundet med styrken {strength}, men basen kræver koder fra {valueSet}' },
    about: {
      en: 'A required binding stays required in a profile; its value set may become smaller.',
      da: 'En påkrævet binding forbliver påkrævet i en profil; værdisættet må gerne blive mindre.',
    },
  },
  'definition-profile-type': {
    severity: 'error',
    code: 'value',
    text: { en: '{profile} is about {about}, and {path} is of type {type}', da: '{profile} handler om {about}, men {path} er af typen {type}' },
    about: {
      en: 'A profile in type.profile is a profile of that type. What a reference leads to is constrained with targetProfile.',
      da: 'En profil i type.profile er en profil af den type. Det, en reference peger på, begrænses med targetProfile.',
    },
  },
  'definition-modifier': {
    severity: 'error',
    code: 'value',
    text: { en: '{profile} must be used in {place}, but {path} is not one', da: '{profile} skal bruges i {place}, men {path} er ikke en' },
    about: {
      en: 'Extensions that change the meaning of what they stand on (isModifier) are used as modifierExtension, and all others as extension.',
      da: 'Udvidelser, der ændrer betydningen af det, de står på (isModifier), bruges som modifierExtension, alle andre som extension.',
    },
  },
  'definition-target': {
    severity: 'error',
    code: 'value',
    text: { en: '{profile} cannot be the target of {path}, which is of type {type}', da: '{profile} kan ikke være mål for {path}, som er af typen {type}' },
    about: {
      en: 'References lead to resources, and canonicals to resources that have a url. Other types have no targets.',
      da: 'Referencer peger på ressourcer, og canonicals på ressourcer med en url. Andre typer har ingen mål.',
    },
  },
  'definition-part-not-of-type': {
    severity: 'error',
    code: 'business-rule',
    text: { en: '{path} is of type {type}, which takes no {part}', da: '{path} er af typen {type}, som ikke kan have {part}' },
    about: {
      en: 'Bindings are about coded types, maxLength about text and numbers, minValue and maxValue about values that have an order, targetProfile about references and canonicals.',
      da: 'Bindinger gælder kodede typer, maxLength tekst og tal, minValue og maxValue værdier med en rækkefølge, targetProfile referencer og canonicals.',
    },
  },
  'definition-part-not-allowed': {
    severity: 'error',
    code: 'structure',
    text: { en: '{part} is not allowed on {path}', da: '{part} er ikke tilladt på {path}' },
    about: {
      en: 'Which parts of an ElementDefinition may stand where is listed at http://hl7.org/fhir/R4/elementdefinition.html#interpretation.',
      da: 'Hvilke dele af en ElementDefinition der må stå hvor, fremgår af http://hl7.org/fhir/R4/elementdefinition.html#interpretation.',
    },
  },
  'definition-part-missing': {
    severity: 'error',
    code: 'required',
    text: { en: '{path} must have {part} in a snapshot, but has none', da: '{path} skal have {part} i et snapshot, men har ingen' },
    about: {
      en: 'A snapshot is complete: each element states its types, and in a type also how often it occurs.',
      da: 'Et snapshot er fuldstændigt: Hvert element angiver sine typer, og i en type også hvor ofte det forekommer.',
    },
  },
  'definition-value-type': {
    severity: 'error',
    code: 'value',
    text: { en: '{part} of {path} is of type {type}, and the element allows {allowed}', da: '{part} for {path} er af typen {type}, men elementet tillader {allowed}' },
    about: {
      en: 'A fixed value, pattern or default is of one of the types of its element.',
      da: 'En fast værdi, et mønster eller en standardværdi er af en af elementets typer.',
    },
  },
  'definition-constraint-source': {
    severity: 'error',
    code: 'value',
    text: { en: 'The invariant {key} says that it comes from {source}; in a differential it comes from {url}', da: 'Invarianten {key} angiver, at den kommer fra {source}; i en differential kommer den fra {url}' },
    about: {
      en: 'A differential states only what the definition adds. Leave source out, or write the url of the definition.',
      da: 'En differential angiver kun det, definitionen tilføjer. Udelad source, eller skriv definitionens url.',
    },
  },
  'definition-constraint-key': {
    severity: 'error',
    code: 'value',
    text: { en: 'The invariant {key} on {path} has another expression than the one before with this key', da: 'Invarianten {key} på {path} har et andet udtryk end den tidligere med samme nøgle' },
    about: {
      en: 'A key means one expression in a definition.',
      da: 'En nøgle betyder ét udtryk i en definition.',
    },
  },
  'definition-expression': {
    severity: 'error',
    code: 'invalid',
    text: { en: 'The expression of {what} is not FHIRPath: {problem}', da: 'Udtrykket for {what} er ikke FHIRPath: {problem}' },
    about: {
      en: 'An expression that cannot be parsed checks nothing. Correct it at the position that the message names.',
      da: 'Et udtryk, der ikke kan læses, kontrollerer intet. Ret det ved den position, meddelelsen nævner.',
    },
  },
  'definition-slicing-single': {
    severity: 'error',
    code: 'structure',
    text: { en: '{path} occurs at most once in its type and cannot be sliced', da: '{path} forekommer højst én gang i sin type og kan ikke deles i slices' },
    about: {
      en: 'Slicing tells apart the items of a list, or the types of a choice.',
      da: 'Slicing skelner mellem punkterne i en liste eller typerne i et valg.',
    },
  },
  'definition-discriminator': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'The discriminator "{discriminator}" of {path} leads nowhere: there is no element {lost}', da: 'Diskriminatoren "{discriminator}" for {path} fører ingen steder hen: Der er intet element {lost}' },
    about: {
      en: 'The path of a discriminator begins at the element that is sliced and names elements below it, extension(url), resolve() or ofType().',
      da: 'En diskriminators sti begynder ved det element, der deles, og nævner elementer under det, extension(url), resolve() eller ofType().',
    },
  },
});
