import { defineMessages } from '../message.js';

/** The items of a response, compared with those of its Questionnaire. */
export const questionnaireResponseMessages = defineMessages(() => ({
  'response-no-questionnaire': {
    severity: 'information',
    unverified: true,
    code: 'required',
    text: {
      en: 'Not verified: the answers, because the response names no Questionnaire',
      da: 'Ikke kontrolleret: svarene, fordi besvarelsen ikke angiver et Questionnaire',
    },
    about: {
      en: 'Which questions were asked, and what may be answered, stands in the Questionnaire. A response may leave it out; then only its form is checked.',
      da: 'Hvilke spørgsmål der er stillet, og hvad der kan svares, står i spørgeskemaet (Questionnaire). En besvarelse kan udelade det; så kontrolleres kun dens form.',
    },
  },
  'response-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: the answers, because the Questionnaire {canonical} is not here',
      da: 'Ikke kontrolleret: svarene, fordi spørgeskemaet {canonical} ikke er her',
    },
    about: {
      en: 'The Questionnaire is looked for among the contained resources (#id), in the Bundle, and in the guides that were given (--ig). Give the guide or folder that holds it.',
      da: 'Spørgeskemaet søges blandt de indlejrede (contained) ressourcer (#id), i Bundlen og i de angivne guider (--ig). Angiv den guide eller mappe, der indeholder det.',
    },
  },
  'response-items-too-deep': {
    severity: 'information',
    unverified: true,
    code: 'too-long',
    text: {
      en: 'Not verified: the deepest items of the Questionnaire {canonical}, which nest in more than 256 levels',
      da: 'Ikke kontrolleret: de dybeste spørgsmål i {canonical}, som ligger i mere end 256 niveauer',
    },
    about: {
      en: 'Items are read down to 256 levels. No form that people can fill in needs more.',
      da: 'Spørgsmål læses ned til 256 niveauer. Intet skema, som mennesker kan udfylde, har brug for flere.',
    },
  },
  'response-link-id-unknown': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'The Questionnaire {canonical} has no item "{linkId}"', da: 'Spørgeskemaet {canonical} har intet spørgsmål "{linkId}"' },
    about: {
      en: 'Every item of a response answers an item of its Questionnaire, with the same linkId. It may be of another version of the Questionnaire.',
      da: 'Hvert punkt i en besvarelse svarer på et punkt i spørgeskemaet med samme linkId. Det kan høre til en anden version af spørgeskemaet.',
    },
  },
  'response-item-misplaced': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The item "{linkId}" does not belong here: in the Questionnaire it is part of {parent}',
      da: 'Punktet "{linkId}" hører ikke til her: I spørgeskemaet er det en del af {parent}',
    },
    about: {
      en: 'Items nest as in the Questionnaire: those of a group stand in the item of the group, those of a question in its answer.',
      da: 'Punkter ligger inden i hinanden som i spørgeskemaet: En gruppes punkter står i gruppens item, et spørgsmåls underpunkter i dets answer.',
    },
  },
  'response-item-order': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The item "{linkId}" comes too late: the Questionnaire has it before the item above',
      da: 'Punktet "{linkId}" kommer for sent: I spørgeskemaet står det før punktet ovenfor',
    },
    about: { en: 'Items stand in the order of the Questionnaire.', da: 'Punkter står i samme rækkefølge som i spørgeskemaet.' },
  },
  'response-item-repeated': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The item "{linkId}" occurs more than once, but must not repeat',
      da: 'Punktet "{linkId}" forekommer mere end én gang, men må ikke gentages',
    },
    about: {
      en: 'Only items with "repeats": true may occur several times: groups as several items, questions as one item with several answers.',
      da: 'Kun punkter med "repeats": true kan forekomme flere gange: grupper som flere punkter, spørgsmål som ét punkt med flere svar.',
    },
  },
  'response-answer-repeated': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The question "{linkId}" must have one answer, but has {count}',
      da: 'Spørgsmålet "{linkId}" må kun have ét svar, men har {count}',
    },
    about: {
      en: 'Only questions with "repeats": true take several answers.',
      da: 'Kun spørgsmål med "repeats": true kan have flere svar.',
    },
  },
  'response-answer-missing': {
    severity: 'error',
    code: 'required',
    text: { en: '"{linkId}"{text} is required and has no answer', da: '"{linkId}"{text} er påkrævet og er ikke besvaret' },
    about: {
      en: 'A completed or amended response answers every required question that is enabled, and a required group has at least one item. While a response is in progress or stopped, answers may be missing.',
      da: 'En afsluttet eller rettet besvarelse svarer på alle påkrævede spørgsmål, der er aktive, og en påkrævet gruppe har mindst ét punkt. Mens en besvarelse er i gang eller er afbrudt, kan svar mangle.',
    },
  },
  'response-answer-outstanding': {
    severity: 'information',
    code: 'incomplete',
    text: {
      en: '"{linkId}"{text} is still to be answered before the response is completed',
      da: '"{linkId}"{text} skal besvares, før besvarelsen kan afsluttes',
    },
    about: {
      en: 'The question is required. The response is not completed, so the answer may still come.',
      da: 'Spørgsmålet er påkrævet. Besvarelsen er ikke afsluttet, så svaret kan stadig komme.',
    },
  },
  'response-item-disabled': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: '"{linkId}" has content, though the other answers disable it (enableWhen)',
      da: '"{linkId}" har indhold, selv om de andre svar gør det inaktivt (enableWhen)',
    },
    about: {
      en: 'An item with enableWhen is asked only when its condition holds. Remove the answer, or correct the answer that the condition is about.',
      da: 'Et punkt med enableWhen stilles kun, når betingelsen er opfyldt. Fjern svaret, eller ret det svar, som betingelsen handler om.',
    },
  },
  'response-condition-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: {
      en: 'Not verified: whether all items of {canonical} are enabled; some of its conditions cannot be evaluated on these answers',
      da: 'Ikke kontrolleret: om alle punkter i {canonical} er aktive; nogle betingelser kan ikke afgøres ud fra disse svar',
    },
    about: {
      en: 'A condition compares with an answer that it cannot be compared with, asks an expression that needs a form filler, or is not complete. Items with such a condition may be answered or left out.',
      da: 'En betingelse sammenligner med et svar, den ikke kan sammenlignes med, bruger et udtryk, der kræver et udfyldningsprogram, eller er ufuldstændig. Punkter med sådan en betingelse kan besvares eller udelades.',
    },
  },
  'response-answer-not-allowed': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The item "{linkId}" is of type {type} and takes no answers',
      da: 'Punktet "{linkId}" er af typen {type} og kan ikke have svar',
    },
    about: {
      en: 'A group holds items, and a display holds nothing; only questions are answered.',
      da: 'En gruppe (group) indeholder punkter, og en visning (display) indeholder intet; kun spørgsmål besvares.',
    },
  },
  'response-display-content': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The item "{linkId}" only displays text and holds no items',
      da: 'Punktet "{linkId}" viser kun tekst og indeholder ingen punkter',
    },
    about: {
      en: 'Items of type display need not be in a response; where one is, it is empty.',
      da: 'Punkter af typen display behøver ikke at være i en besvarelse; hvor de er der, er de tomme.',
    },
  },
  'response-item-not-in-answer': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The items below the question "{linkId}" belong in its answer: answer.item instead of item',
      da: 'Punkterne under spørgsmålet "{linkId}" hører til i dets svar: answer.item i stedet for item',
    },
    about: {
      en: 'What a question asks further is nested in each of its answers, for it may have several.',
      da: 'Det, et spørgsmål spørger videre om, ligger i hvert af dets svar, for det kan have flere.',
    },
  },
  'response-text-mismatch': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The text of "{linkId}" must be "{expected}", as in the Questionnaire, but is "{found}"',
      da: 'Teksten til "{linkId}" skal være "{expected}" som i spørgeskemaet, men er "{found}"',
    },
    about: {
      en: "A response that repeats a question repeats it as it was asked; otherwise people read the answer to another question. A translation that the Questionnaire gives is right, though HL7's validator rejects it. The text may be left out.",
      da: "En besvarelse, der gentager et spørgsmål, gentager det, som det blev stillet; ellers læser man svaret på et andet spørgsmål. En oversættelse, som spørgeskemaet har, er rigtig, selv om HL7's validator afviser den. Teksten kan udelades.",
    },
  },
  'response-authored-outside': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'Authored {authored}, outside of the time in which the Questionnaire is in use ({start} to {end})',
      da: 'Udfyldt {authored}, uden for den tid, hvor spørgeskemaet er i brug ({start} til {end})',
    },
    about: {
      en: 'The Questionnaire states when it is to be used in effectivePeriod.',
      da: 'Spørgeskemaet angiver i effectivePeriod, hvornår det skal bruges.',
    },
  },
  'canonical-wrong-type': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: '{canonical} must be of type {expected}, but is of type {found}',
      da: '{canonical} skal være af typen {expected}, men er af typen {found}',
    },
    about: {
      en: 'A canonical leads to a resource by its url. What has this url is of another type than the element asks for.',
      da: 'En canonical peger på en ressource ved dens url. Den ressource, der har denne url, er af en anden type, end elementet kræver.',
    },
  },
}));
