import { statusText } from './status-text.js';
import type { ServiceParts } from '../parts.js';
import { operations, type Operation } from './operations.js';
import { schemas } from './schemas.js';

/** The description of the service (OpenAPI 3.0). */
export function openApi({ tool, guide }: ServiceParts, origin: string, secured: boolean): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = operationObject(operation, secured);
  return {
    openapi: '3.0.3',
    info: {
      title: `${tool.name}: rehearsal of FK Gateway, and validator`,
      version: tool.version,
      description: `Checks reports against ${guide.id} ${guide.version} and FHIR R4. It is not FK Gateway, and passes nothing on.`,
    },
    servers: [{ url: origin }],
    paths,
    components: { schemas, ...(secured ? { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } } : {}) },
  };
}

function operationObject(
  { tag, summary, path, query = {}, headers = {}, body, answers, open = false }: Operation,
  secured: boolean,
): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const named = (place: 'query' | 'header', list: Readonly<Record<string, string>>): object[] =>
    Object.entries(list).map(([name, description]) => ({ name, in: place, required: false, description, schema: { type: 'string' } }));
  return {
    tags: [tag],
    summary,
    parameters: [...inPath, ...named('query', query), ...named('header', headers)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(Object.entries(body).map(([type, schema]) => [type, mediaType(schema)])),
          },
        }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        {
          description: statusText[Number(status)] ?? '',
          ...(answer === undefined ? {} : { content: { [answer[0]]: mediaType(answer[1]) } }),
        },
      ]),
    ),
    ...(secured && !open ? { security: [{ token: [] }] } : {}),
  };
}

function mediaType(schema: string | undefined): object {
  return schema === undefined ? {} : { schema: { $ref: `#/components/schemas/${schema}` } };
}
