import { defineMessages } from '../message.js';

/** The narrative's XHTML (http://hl7.org/fhir/R4/narrative.html). */
export const narrativeMessages = defineMessages(() => ({
  'narrative-malformed': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The narrative is not well-formed XHTML: {problem}, near "{near}"',
      da: 'Den læsbare tekst er ikke velformet XHTML: {problem}, ved "{near}"',
    },
    about: {
      en: 'Narrative.div is a piece of XML: every tag is closed, tags are nested, attributes have quotation marks, and < and & are written &lt; and &amp;. What comes after the first fault of this kind is not checked.',
      da: 'Narrative.div er et stykke XML: Alle tags lukkes, tags er indlejret i hinanden, attributter har anførselstegn, og < og & skrives &lt; og &amp;. Det, der kommer efter den første fejl af denne slags, kontrolleres ikke.',
    },
  },
  'narrative-root': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The narrative must be one <div xmlns="http://www.w3.org/1999/xhtml">, but is a <{found}>',
      da: 'Den læsbare tekst skal være ét <div xmlns="http://www.w3.org/1999/xhtml">, men er et <{found}>',
    },
    about: {
      en: 'A narrative is a single div element with everything else inside it, without html, head or body.',
      da: 'Den læsbare tekst er ét div-element med alt andet inden i, uden html, head og body.',
    },
  },
  'narrative-namespace': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: '<{element}> must be in the namespace http://www.w3.org/1999/xhtml, but is in "{found}"',
      da: '<{element}> skal være i navnerummet http://www.w3.org/1999/xhtml, men er i "{found}"',
    },
    about: {
      en: 'The div of a narrative states xmlns="http://www.w3.org/1999/xhtml", and everything in it belongs to that namespace.',
      da: 'Tekstens div angiver xmlns="http://www.w3.org/1999/xhtml", og alt i den hører til dette navnerum.',
    },
  },
  'narrative-element': {
    severity: 'error',
    code: 'invalid',
    text: { en: '<{name}> is not allowed in a narrative', da: '<{name}> er ikke tilladt i den læsbare tekst' },
    about: {
      en: 'Only basic formatting is allowed: the elements of chapters 7 to 11 (without 9.4) and 15 of HTML 4.0 that are not deprecated, links and images. Names are in lower case.',
      da: 'Kun enkel formatering er tilladt: elementerne i kapitel 7 til 11 (uden 9.4) og 15 i HTML 4.0, som ikke er forældede, samt links og billeder. Navne skrives med små bogstaver.',
    },
  },
  'narrative-attribute': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The attribute {attribute} is not allowed on <{element}> in a narrative',
      da: 'Attributten {attribute} er ikke tilladt på <{element}> i den læsbare tekst',
    },
    about: {
      en: 'Allowed are id, class, style, title, lang, xml:lang, dir and what the element itself has in HTML 4.0, without what is deprecated.',
      da: 'Tilladt er id, class, style, title, lang, xml:lang, dir og det, elementet selv har i HTML 4.0, undtagen det, der er forældet.',
    },
  },
  'narrative-active': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: '{what} is active content, which a narrative must not have',
      da: '{what} er aktivt indhold, og det må den læsbare tekst ikke have',
    },
    about: {
      en: 'Scripts, event attributes (onclick), javascript: links, forms, frames, objects and external style sheets are a risk to those who show the text, and they may change what it says. The text must say the same everywhere.',
      da: 'Scripts, hændelsesattributter (onclick), javascript:-links, formularer, rammer, objekter og eksterne typografiark er en risiko for dem, der viser teksten, og kan ændre, hvad den siger. Teksten skal sige det samme overalt.',
    },
  },
  'narrative-declaration': {
    severity: 'error',
    code: 'invalid',
    text: { en: 'A narrative must not have a {what}', da: 'Den læsbare tekst må ikke have en {what}' },
    about: {
      en: 'A document type declaration can pull in files and entities from elsewhere, and a processing instruction a style sheet. The narrative is only the div element.',
      da: 'En dokumenttypeerklæring kan hente filer og entiteter andre steder fra, og en behandlingsinstruktion et typografiark. Teksten er kun div-elementet.',
    },
  },
  'narrative-entity': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The entity {entity} does not exist in XML; write the character itself, or its number',
      da: 'Entiteten {entity} findes ikke i XML; skriv selve tegnet eller dets nummer',
    },
    about: {
      en: 'A narrative has the five entities of XML only: &lt; &gt; &amp; &quot; and &apos;. Instead of &nbsp; write &#160;, instead of &aelig; write æ.',
      da: "Den læsbare tekst har kun XML's fem entiteter: &lt; &gt; &amp; &quot; og &apos;. I stedet for &nbsp; skrives &#160;, i stedet for &aelig; skrives æ.",
    },
  },
  'narrative-empty': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The narrative is empty; send text or an image, or leave "text" out',
      da: 'Den læsbare tekst er tom; send tekst eller et billede, eller udelad "text"',
    },
    about: {
      en: 'A narrative must not consist of white space and tags only (txt-2). Leave out "text" where there is no text.',
      da: 'Den læsbare tekst må ikke bestå af mellemrum og tags alene (txt-2). Udelad "text", hvor der ikke er nogen tekst.',
    },
  },
  'narrative-nesting': {
    severity: 'error',
    code: 'invalid',
    text: { en: '{inner} must not be inside <{outer}>', da: '{inner} må ikke stå inden i <{outer}>' },
    about: {
      en: "XHTML says what may stand in what: rows in tables, items in lists, no blocks inside paragraphs and other running text, nothing inside br, hr and img. HL7's validator requires it, too.",
      da: "XHTML angiver, hvad der må stå i hvad: rækker i tabeller, punkter i lister, ingen blokke inden i afsnit og anden løbende tekst, intet inden i br, hr og img. HL7's validator kræver det af teksten.",
    },
  },
  'narrative-link': {
    severity: 'error',
    code: 'value',
    text: {
      en: '"{link}" cannot be used as a link or image here: {reason}',
      da: '"{link}" kan ikke bruges som link eller billede her: {reason}',
    },
    about: {
      en: 'A link is a URL, relative or absolute, of a kind that a reader can follow (not urn: or cid:), without characters that URLs do not have. An image may also be a data: URL.',
      da: "Et link er en relativ eller absolut URL af en slags, som en læser kan følge (ikke urn: eller cid:), uden tegn, som ikke findes i URL'er. Et billede kan også være en data:-URL.",
    },
  },
  'narrative-link-scheme': {
    severity: 'information',
    code: 'value',
    text: {
      en: 'Links of the kind "{scheme}:" are not widely supported; check {link}',
      da: 'Links af typen "{scheme}:" er ikke udbredt understøttet; kontrollér {link}',
    },
    about: {
      en: 'Readers can be expected to follow http, https, mailto, tel and data.',
      da: 'Læsere kan forventes at følge http, https, mailto, tel og data.',
    },
  },
  'narrative-link-unresolved': {
    severity: 'error',
    code: 'not-found',
    text: {
      en: '"{link}" has no target: no element of the resource has the id "{id}"',
      da: '"{link}" har intet mål: intet element i ressourcen har id "{id}"',
    },
    about: {
      en: 'A link or an image that begins with # points to an id in the narrative, an <a name>, an element with that id or a contained resource, in the same resource or else in the Bundle around it.',
      da: 'Et link eller billede, der begynder med #, peger på et id i teksten, et <a name>, et element med dette id eller en indlejret (contained) ressource i samme ressource eller ellers i den Bundle, den står i.',
    },
  },
  'narrative-id-repeated': {
    severity: 'warning',
    code: 'duplicate',
    text: {
      en: 'The id or anchor "{id}" occurs more than once in the narrative',
      da: 'Id eller anker "{id}" forekommer mere end én gang i den læsbare tekst',
    },
    about: {
      en: 'Links to it are ambiguous: ids and anchor names of one text differ.',
      da: "Links til det er flertydige: Id'er og ankernavne i én tekst skal være forskellige.",
    },
  },
  'narrative-language-missing': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The resource is in "{language}", and the div of its narrative has no {attribute}',
      da: 'Ressourcen er på "{language}", og tekstens div har ingen {attribute}',
    },
    about: {
      en: 'Where a resource states its language, the div of its text states the same, in both lang and xml:lang: the one is for HTML, the other for XML.',
      da: 'Når en ressource angiver sit sprog, angiver tekstens div det samme, både i lang og xml:lang: Det ene er til HTML, det andet til XML.',
    },
  },
  'narrative-language-differs': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The resource is in "{language}", and the {attribute} of its narrative says "{found}"',
      da: 'Ressourcen er på "{language}", og tekstens {attribute} siger "{found}"',
    },
    about: {
      en: 'The text of a resource is in the language that the resource states.',
      da: 'En ressources tekst er på det sprog, ressourcen angiver.',
    },
  },
  'narrative-language-mixed': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The narrative has sections by language ({languages}) and other content beside them',
      da: 'Teksten har afsnit efter sprog ({languages}) og andet indhold ved siden af dem',
    },
    about: {
      en: 'When a narrative is given in several languages, each in a div with its own xml:lang, everything stands in one of these.',
      da: 'Når en tekst gives på flere sprog, hvert i en div med sin egen xml:lang, skal alt stå i en af dem.',
    },
  },
  'narrative-language-prohibited': {
    severity: 'error',
    code: 'business-rule',
    text: {
      en: 'The narrative has sections by language ({languages}), which the profile does not allow',
      da: 'Teksten har afsnit efter sprog ({languages}), og det tillader profilen ikke',
    },
    about: {
      en: 'The profile says with the extension narrative-language-control that the text is in one language.',
      da: 'Profilen angiver med udvidelsen narrative-language-control, at teksten er på ét sprog.',
    },
  },
  'narrative-language-required': {
    severity: 'error',
    code: 'business-rule',
    text: {
      en: 'The profile asks for a section of the narrative {which}; found: {languages}',
      da: 'Profilen kræver et afsnit i teksten {which}; fandt: {languages}',
    },
    about: {
      en: "The profile says with the extension narrative-language-control in which languages the text is given. A section is a div in the narrative's own div, with lang and xml:lang.",
      da: 'Profilen angiver med udvidelsen narrative-language-control, på hvilke sprog teksten gives. Et afsnit er en div i tekstens egen div, med lang og xml:lang.',
    },
  },
  'narrative-source-missing': {
    severity: 'error',
    code: 'business-rule',
    text: {
      en: '"{near}" must have the class "generated", "boilerplate" or "original"',
      da: '"{near}" skal have class "generated", "boilerplate" eller "original"',
    },
    about: {
      en: 'The profile says with the extension narrative-source-control that each part of the text, directly in the div, tells its source by its class.',
      da: 'Profilen angiver med udvidelsen narrative-source-control, at hver del af teksten, direkte i div, fortæller sin kilde med sin class.',
    },
  },
}));
