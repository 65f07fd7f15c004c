import type { CheckContext } from './contract.js';
import type { DefinitionAccess } from './definition-access.js';
import type { ExpressionAccess } from './expression-access.js';
import type { FastPathAccess } from './fast-path-access.js';
import type { ReferenceAccess } from './reference-access.js';
import type { ResourceAccess } from './resource-access.js';

/** All that checks may ask, together; the walk implements it. A check declares only the parts that it uses. */
export interface Cursor extends CheckContext, DefinitionAccess, ReferenceAccess, ExpressionAccess, ResourceAccess, FastPathAccess {}
