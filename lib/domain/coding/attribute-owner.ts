/** What can have attributes that quotes are found and compared by. */
export const attributeOwners = ["interviewee", "interview", "case"] as const;

/** One of {@link attributeOwners}. */
export type AttributeOwner = (typeof attributeOwners)[number];

/** An attribute: "profession" of interviewees. */
export interface AttributeKey {
  readonly of: AttributeOwner;
  readonly name: string;
}

/** One value of an attribute. Empty: it is not stated. */
export interface AttributeChoice extends AttributeKey {
  readonly value: string;
}

/** The attributes of everything that one reader may know them of, by id. What is not stated is missing. */
export type AttributeValues = Readonly<Record<AttributeOwner, ReadonlyMap<string, ReadonlyMap<string, string>>>>;

/** Stands for a value that is not stated. */
export const notStated = "";
