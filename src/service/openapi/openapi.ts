import type { ServiceParts } from '../parts.js';

export function openApi({ tool }: ServiceParts, origin: string): object {
  return { openapi: '3.0.3', info: { title: tool.name, version: tool.version }, servers: [{ url: origin }], paths: {} };
}
