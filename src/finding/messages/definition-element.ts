import { defineMessages } from '../message.js';

/** The elements of StructureDefinitions as data: what a differential or snapshot says of each. */
export const definitionElementMessages = defineMessages(() => ({
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
    text: {
      en: '{path} may not be of type {type}: the base allows {allowed}',
      da: '{path} må ikke være af typen {type}: Basen tillader {allowed}',
    },
    about: {
      en: 'A profile chooses among the types that its base allows.',
      da: 'En profil vælger mellem de typer, basen tillader.',
    },
  },
  'definition-binding': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{path} is bound with strength {strength}, and the base requires codes of {valueSet}',
      da: '{path} er bundet med styrken {strength}, men basen kræver koder fra {valueSet}',
    },
    about: {
      en: 'A required binding stays required in a profile; its value set may become smaller.',
      da: 'En påkrævet binding forbliver påkrævet i en profil; værdisættet må gerne blive mindre.',
    },
  },
  'definition-profile-type': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{profile} is about {about}, and {path} is of type {type}',
      da: '{profile} handler om {about}, men {path} er af typen {type}',
    },
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
    text: {
      en: '{profile} cannot be the target of {path}, which is of type {type}',
      da: '{profile} kan ikke være mål for {path}, som er af typen {type}',
    },
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
    text: {
      en: '{part} of {path} is of type {type}, and the element allows {allowed}',
      da: '{part} for {path} er af typen {type}, men elementet tillader {allowed}',
    },
    about: {
      en: 'A fixed value, pattern or default is of one of the types of its element.',
      da: 'En fast værdi, et mønster eller en standardværdi er af en af elementets typer.',
    },
  },
  'definition-constraint-source': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The invariant {key} says that it comes from {source}; in a differential it comes from {url}',
      da: 'Invarianten {key} angiver, at den kommer fra {source}; i en differential kommer den fra {url}',
    },
    about: {
      en: 'A differential states only what the definition adds. Leave source out, or write the url of the definition.',
      da: 'En differential angiver kun det, definitionen tilføjer. Udelad source, eller skriv definitionens url.',
    },
  },
  'definition-constraint-key': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The invariant {key} on {path} has another expression than the one before with this key',
      da: 'Invarianten {key} på {path} har et andet udtryk end den tidligere med samme nøgle',
    },
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
    text: {
      en: '{path} occurs at most once in its type and cannot be sliced',
      da: '{path} forekommer højst én gang i sin type og kan ikke deles i slices',
    },
    about: {
      en: 'Slicing tells apart the items of a list, or the types of a choice.',
      da: 'Slicing skelner mellem punkterne i en liste eller typerne i et valg.',
    },
  },
  'definition-discriminator': {
    severity: 'error',
    code: 'not-found',
    text: {
      en: 'The discriminator "{discriminator}" of {path} leads nowhere: there is no element {lost}',
      da: 'Diskriminatoren "{discriminator}" for {path} fører ingen steder hen: Der er intet element {lost}',
    },
    about: {
      en: 'The path of a discriminator begins at the element that is sliced and names elements below it, extension(url), resolve() or ofType().',
      da: 'En diskriminators sti begynder ved det element, der deles, og nævner elementer under det, extension(url), resolve() eller ofType().',
    },
  },
}));
