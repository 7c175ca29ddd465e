"use client";

import { Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { buttonStyles } from "./button-styles";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

interface FileDropProps {
  /** "Drop transcripts here" */
  title: ReactNode;
  /** Formats, size, what happens next. */
  hint?: ReactNode;
  /** "Choose files" */
  buttonLabel: string;
  /** As the browser's `accept`: ".txt,.docx". */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  id?: string | undefined;
  onFiles?: ((files: File[]) => void) | undefined;
  className?: string | undefined;
}

/** A place to drop files, with a button that does the same. Dropping adds; it never replaces. */
export function FileDrop({
  title,
  hint,
  buttonLabel,
  accept,
  multiple = false,
  name,
  onFiles,
  className,
  ...own
}: FileDropProps) {
  const { required: _required, ...control } = useFieldControl(own);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (control.disabled) return;
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles?.(multiple ? files : files.slice(0, 1));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button inside is the first
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          setIsOver(false);
      }}
      onDrop={drop}
      className={cn(
        "flex flex-col items-center gap-2 rounded-lg border border-dashed px-6 py-8 text-center transition-colors duration-100",
        isOver && !control.disabled ? "border-accent bg-accent-soft" : "border-control",
        control.disabled && "opacity-45",
        className,
      )}
    >
      <Upload aria-hidden="true" className="size-5 text-faint" />
      <p className="font-medium text-base text-ink">{title}</p>
      {hint ? <p className="max-w-prose text-muted text-sm">{hint}</p> : null}
      <label
        className={cn(
          buttonStyles({ variant: "secondary" }),
          "mt-2 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        )}
      >
        {buttonLabel}
        <input
          {...control}
          ref={input}
          type="file"
          name={name}
          accept={accept}
          multiple={multiple}
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) onFiles?.(files);
            // So that choosing the same file again after a correction is noticed.
            if (onFiles && input.current) input.current.value = "";
          }}
        />
      </label>
    </div>
  );
}
