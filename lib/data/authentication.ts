import { Prisma } from "../generated/prisma/client";
import { database } from "./database";
import { queryRows } from "./query-rows";

/** What a live session or token says about its holder, and, in a project, about the place there. */
export interface Authentication {
  readonly kind: "user" | "token";
  /** Id of the session or token row. */
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly email: string;
  readonly isInstanceAdmin: boolean;
  readonly steppedUpAt: Date | null;
  readonly lastSeenAt: Date | null;
  /** A token bound to one project serves there only. */
  readonly tokenProjectId: string | null;
  readonly mayStepUp: boolean;
  /** Roles in the project asked about; empty for a stranger, a removed member or an access that ended. */
  readonly roles: readonly string[];
  readonly accessEndsAt: Date | null;
  /** False when the project does not exist or was deleted. */
  readonly isProjectLive: boolean;
}

interface Row {
  id: string;
  user_id: string;
  name: string;
  email: string;
  is_instance_admin: boolean;
  stepped_up_at: Date | null;
  last_seen_at: Date | null;
  project_id: string | null;
  may_step_up: boolean;
  roles: string[] | null;
  ends_at: Date | null;
  is_project_live: boolean;
}

const present = (kind: "user" | "token", row: Row | undefined): Authentication | null =>
  row
    ? {
        kind,
        id: row.id,
        userId: row.user_id,
        userName: row.name,
        email: row.email,
        isInstanceAdmin: row.is_instance_admin,
        steppedUpAt: row.stepped_up_at,
        lastSeenAt: row.last_seen_at,
        tokenProjectId: row.project_id,
        mayStepUp: row.may_step_up,
        roles: row.is_project_live ? (row.roles ?? []) : [],
        accessEndsAt: row.ends_at,
        isProjectLive: row.is_project_live,
      }
    : null;

/** Idle time after which a session ends by itself: 30 minutes. */
export const SESSION_IDLE_MS = 30 * 60_000;

/**
 * The live session behind a cookie, with the holder's place in a project. Ended, expired and idle sessions and disabled
 * accounts answer null. This runs before any scope exists: it is what a scope rests on.
 */
export const findSession = async (
  secretHash: Uint8Array<ArrayBuffer>,
  projectId: string | null,
  now: Date,
): Promise<Authentication | null> => {
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MS);
  const [row] = await queryRows<Row>(
    database(),
    Prisma.sql`
    SELECT s.id, s.user_id, u.name, u.email, u.is_instance_admin, s.stepped_up_at, s.last_seen_at,
           NULL::uuid AS project_id, true AS may_step_up, m.roles, m.ends_at, p.id IS NOT NULL AS is_project_live
    FROM auth_session s
    JOIN account u ON u.id = s.user_id AND u.disabled_at IS NULL
    LEFT JOIN project p ON p.id = ${projectId}::uuid AND p.deleted_at IS NULL
    LEFT JOIN member m ON m.project_id = p.id AND m.user_id = u.id AND m.removed_at IS NULL
    WHERE s.secret_hash = ${secretHash} AND s.ended_at IS NULL AND s.expires_at > ${now}::timestamptz
      AND s.last_seen_at > ${idleSince}::timestamptz`,
  );
  return present("user", row);
};

/** The live token behind a bearer secret, with its holder's place in a project; as {@link findSession}. */
export const findToken = async (
  secretHash: Uint8Array<ArrayBuffer>,
  projectId: string | null,
  now: Date,
): Promise<Authentication | null> => {
  const [row] = await queryRows<Row>(
    database(),
    Prisma.sql`
    SELECT t.id, t.user_id, u.name, u.email, u.is_instance_admin, NULL::timestamptz AS stepped_up_at,
           t.last_used_at AS last_seen_at, t.project_id, t.may_step_up, m.roles, m.ends_at,
           p.id IS NOT NULL AS is_project_live
    FROM access_token t
    JOIN account u ON u.id = t.user_id AND u.disabled_at IS NULL
    LEFT JOIN project p ON p.id = ${projectId}::uuid AND p.deleted_at IS NULL
    LEFT JOIN member m ON m.project_id = p.id AND m.user_id = u.id AND m.removed_at IS NULL
    WHERE t.secret_hash = ${secretHash} AND t.revoked_at IS NULL
      AND (t.expires_at IS NULL OR t.expires_at > ${now}::timestamptz)`,
  );
  return present("token", row);
};

/** Notes that a session or token was used; called at most once a minute for each. */
export const touchAuthentication = async (found: Authentication, now: Date): Promise<void> => {
  if (found.kind === "user")
    await database().authSession.updateMany({ where: { id: found.id }, data: { lastSeenAt: now } });
  else await database().accessToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } });
};

/** One who stays connected: the session or token that let them in, and the project that they listen to. */
export interface Connection {
  readonly kind: "user" | "token";
  readonly id: string;
  readonly projectId: string;
}

interface StandingRow {
  place: bigint;
  roles: string[] | null;
}

/**
 * The roles that each connection would be let in with now, in the order asked; null where it would be refused: an ended,
 * expired or idle session, a revoked token, a disabled account, a removed member, an access that ended, a deleted project.
 * One read for all of them, which counts as no use of the session.
 */
export const listStandings = async (
  connections: readonly Connection[],
  now: Date,
): Promise<readonly (readonly string[] | null)[]> => {
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MS);
  const rows = await database().$queryRaw<StandingRow[]>`
    SELECT c.place, m.roles
    FROM unnest(${connections.map((one) => one.id)}::uuid[], ${connections.map((one) => one.projectId)}::uuid[])
      WITH ORDINALITY AS c(id, project_id, place)
    JOIN LATERAL (
      SELECT s.user_id FROM auth_session s
      WHERE s.id = c.id AND s.ended_at IS NULL AND s.expires_at > ${now}::timestamptz
        AND s.last_seen_at > ${idleSince}::timestamptz
      UNION ALL
      SELECT t.user_id FROM access_token t
      WHERE t.id = c.id AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ${now}::timestamptz)
        AND (t.project_id IS NULL OR t.project_id = c.project_id)
    ) holder ON true
    JOIN account u ON u.id = holder.user_id AND u.disabled_at IS NULL
    JOIN project p ON p.id = c.project_id AND p.deleted_at IS NULL
    JOIN member m ON m.project_id = p.id AND m.user_id = u.id AND m.removed_at IS NULL
    WHERE m.ends_at IS NULL OR m.ends_at > ${now}::timestamptz`;
  const standing = new Map(rows.map((row) => [Number(row.place), row.roles ?? []]));
  return connections.map((_, at) => standing.get(at + 1) ?? null);
};
