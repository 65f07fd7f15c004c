/** The forms in which `ltt certify` tells what it has to tell. */
export const certifyFormats = ['text', 'markdown', 'json'] as const;
export type CertifyFormat = (typeof certifyFormats)[number];
