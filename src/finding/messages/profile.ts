import { defineMessages } from '../message.js';

/** Conformance to whole profiles. */
export const profileMessages = defineMessages(() => ({
  'profile-unknown': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: the profile {profile} is not available here',
      da: 'Ikke kontrolleret: Profilen {profile} er ikke tilgængelig her',
    },
    about: {
      en: 'The resource claims a profile that neither the guide nor its packages contain. It was not validated against that profile. Load the guide that has it with --ig.',
      da: 'Ressourcen angiver en profil, som hverken guiden eller dens pakker indeholder. Den er ikke kontrolleret efter den profil. Indlæs den guide, der har den, med --ig.',
    },
  },
  'profile-misspelt': {
    severity: 'error',
    code: 'value',
    text: { en: 'There is no profile {profile}; did you mean {meant}?', da: 'Profilen {profile} findes ikke; mente du {meant}?' },
    about: {
      en: 'The resource claims a profile that does not exist, but whose name is nearly that of one that does: a slash too many, https for http, another letter case, a typing mistake. The resource was validated against the profile that was probably meant. Correct meta.profile.',
      da: 'Ressourcen angiver en profil, der ikke findes, men som næsten hedder som en, der gør: en skråstreg for meget, https i stedet for http, store og små bogstaver byttet om eller en slåfejl. Ressourcen er kontrolleret efter den profil, der formentlig var ment. Ret meta.profile.',
    },
  },
  'profile-version-unknown': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'Version {version} of the profile {profile} is not available here; use version {known}, or leave the version out',
      da: 'Version {version} af profilen {profile} er ikke tilgængelig her; brug version {known}, eller udelad versionen',
    },
    about: {
      en: 'The resource claims another version of a profile than the guide has. It was validated against the version that the guide has. Leave the version out of meta.profile, or load the guide that has it with --ig.',
      da: 'Ressourcen angiver en anden version af en profil end den, guiden har. Den er kontrolleret efter guidens version. Udelad versionen i meta.profile, eller indlæs den guide, der har den, med --ig.',
    },
  },
  'base-demand': {
    severity: 'warning',
    code: 'structure',
    text: {
      en: 'The base profile {base} demands more than {profile}, which derives from it. {demand}',
      da: 'Basisprofilen {base} kræver mere end {profile}, som er afledt af den. {demand}',
    },
    about: {
      en: 'A profile may only narrow the profile it derives from, and this one loosens it: its definition is at fault. As for HL7’s validator, the derived profile decides whether the data is valid. The data breaks the base all the same: send what both allow.',
      da: 'En profil må kun indsnævre den profil, den er afledt af, og denne lemper den: Definitionen er fejlbehæftet. Som i HL7’s validator afgør den afledte profil, om data er gyldige. Data overholder dog ikke basisprofilen: Send det, som begge tillader.',
    },
  },
  'profile-type-mismatch': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The profile {profile} is for the type {expected}, but this resource is of type {type}; name a profile of {type}',
      da: 'Profilen {profile} gælder typen {expected}, men denne ressource er af typen {type}; angiv en profil for {type}',
    },
    about: {
      en: 'The resource claims, or is validated against, a profile of another resource type.',
      da: 'Ressourcen angiver eller kontrolleres efter en profil for en anden ressourcetype.',
    },
  },
  'profile-no-match': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} must conform to one of these profiles, but conforms to none: {profiles}',
      da: '{element} skal overholde en af disse profiler, men overholder ingen: {profiles}',
    },
    about: {
      en: 'Several profiles are possible here, the data conforms to none, and does not show which one was meant. Name the profile in meta.profile to see what is wrong.',
      da: 'Flere profiler er mulige her, data overholder ingen af dem og viser ikke, hvilken der var ment. Angiv profilen i meta.profile for at se, hvad der er galt.',
    },
  },
}));
