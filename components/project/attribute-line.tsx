import { rowsOfAttributes } from "@/lib/client/project/attribute-rows";

interface AttributeLineProps {
  attributes: Readonly<Record<string, string | number | boolean | null>>;
}

/** Attributes below a name in a list; nothing where there are none. */
export function AttributeLine({ attributes }: AttributeLineProps) {
  const rows = rowsOfAttributes(attributes).filter(({ value }) => value !== "");
  if (rows.length === 0) return null;
  return (
    <span className="block whitespace-normal font-normal text-faint text-xs">
      {rows.map(({ name, value }) => `${name}: ${value}`).join(" · ")}
    </span>
  );
}
