import { defineMessages } from '../message.js';

/** Content that is a risk to those who show it, or that has no place in real data. */
export const securityMessages = defineMessages(() => ({
  'string-html': {
    severity: 'information',
    code: 'invalid',
    text: { en: '{element} contains what looks like an HTML tag: {tag}', da: '{element} indeholder noget, der ligner et HTML-tag: {tag}' },
    about: {
      en: 'Strings are plain text. Where one is shown as HTML without being escaped, a tag in it is a way to attack the reader. It is an error when security checks are on.',
      da: 'Tekstværdier er ren tekst. Hvis en af dem vises som HTML uden at blive kodet, kan et tag i den bruges til angreb på læseren. Det er en fejl, når sikkerhedskontrol er slået til.',
    },
  },
  'markdown-html': {
    severity: 'warning',
    code: 'invalid',
    text: {
      en: 'The markdown contains what looks like an HTML tag, at "{tag}"; it will be shown as text',
      da: 'Markdown-teksten indeholder noget, der ligner et HTML-tag, ved "{tag}"; det vises som tekst',
    },
    about: {
      en: 'HTML is not part of FHIR\'s markdown: programs that show the text should escape it. Write \\< for a plain "less than".',
      da: 'HTML er ikke en del af FHIR\'s markdown: De, der viser teksten, koder det eller bør gøre det. Skriv \\<, hvor der menes "mindre end".',
    },
  },
  'url-example': {
    severity: 'error',
    code: 'value',
    text: {
      en: '"{url}" is an address for examples, which is not allowed here',
      da: '"{url}" er en adresse til eksempler, og det er ikke tilladt her',
    },
    about: {
      en: 'Addresses of example.org, example.com, example.net and acme belong to nobody and are for documentation only. They are refused when the validator is asked to.',
      da: 'Adresser på example.org, example.com, example.net og acme tilhører ingen og er kun til dokumentation. De afvises, når validatoren bliver bedt om det.',
    },
  },
}));
