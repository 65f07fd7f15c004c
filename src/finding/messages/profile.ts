import { defineMessages } from '../message.js';

/** Conformance to whole profiles. */
export const profileMessages = defineMessages({
  'profile-unknown': {
    severity: 'information',
    code: 'not-found',
    text: { en: 'Not verified: the profile {profile} is not available here', da: 'Ikke kontrolleret: Profilen {profile} er ikke tilgængelig her' },
    about: {
      en: 'The resource claims a profile that this guide and its packages do not hold. Whether it conforms was not checked. Load the guide with --ig.',
      da: 'Ressourcen henviser til en profil, som hverken guiden eller dens pakker indeholder. Om den overholdes, er ikke kontrolleret. Indlæs guiden med --ig.',
    },
  },
  'profile-type-mismatch': {
    severity: 'error',
    code: 'structure',
    text: { en: 'The profile {profile} is for {expected}, and this is {type}', da: 'Profilen {profile} gælder {expected}, og dette er {type}' },
    about: {
      en: 'A resource names, or is held to, a profile of another resource type.',
      da: 'En ressource angiver eller holdes op mod en profil for en anden ressourcetype.',
    },
  },
  'profile-no-match': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} conforms to none of the profiles allowed here: {profiles}', da: '{element} overholder ingen af de profiler, der tillades her: {profiles}' },
    about: {
      en: 'Several profiles are possible here, none is met, and nothing in the data tells which one was meant. Name the profile in meta.profile to see what it lacks.',
      da: 'Flere profiler er mulige her, ingen er overholdt, og intet i data viser, hvilken der var ment. Angiv profilen i meta.profile for at se, hvad der mangler.',
    },
  },
});
