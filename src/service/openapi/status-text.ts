/** What statuses mean here. */
export const statusText: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Stored under a new id',
  304: 'The client has this version',
  400: 'The request cannot be used',
  404: 'There is no such thing',
  412: 'If-Match names another version',
  415: 'The media type is not supported',
  422: 'The report is rejected',
  429: 'Too much to do: try again in a second',
  500: 'A fault, in the form of SOAP',
};
