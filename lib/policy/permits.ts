import { type InstancePermission, instancePermissions } from "../domain/account/instance-permission";
import type { Permission } from "../domain/account/permission";
import type { Facts } from "./facts";
import { type Clauses, instancePermissionMap, permissionMap } from "./permission-map";

const holds = (clauses: Clauses | undefined, facts: Facts): boolean =>
  clauses?.some((clause) => clause.every((predicate) => predicate(facts))) ?? false;

const own = <Map extends object>(map: Map, key: string): Clauses | undefined =>
  Object.hasOwn(map, key) ? (map[key as keyof Map] as Clauses) : undefined;

const isInstancePermission = (permission: string): permission is InstancePermission =>
  (instancePermissions as readonly string[]).includes(permission);

/**
 * Whether the matrix allows an act: any clause of its row, all of the clause's predicates. A name that is in no row is
 * refused, and so is everybody else.
 * @example permits("protocol:change", { actor: owner, record: unrelatedRecord }) // true
 */
export const permits = (permission: Permission | InstancePermission, facts: Facts): boolean =>
  holds(own(isInstancePermission(permission) ? instancePermissionMap : permissionMap, permission), facts);
