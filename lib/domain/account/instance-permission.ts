/**
 * Acts on the instance, outside every project (trust, section 2, last rows). None of them reads content of a project.
 * The list is closed: a new one is added here and in the matrix first.
 */
export const instancePermissions = ["user:disable", "user:end-sessions", "owner:replace", "backup", "restore"] as const;

/** One of {@link instancePermissions}. */
export type InstancePermission = (typeof instancePermissions)[number];
