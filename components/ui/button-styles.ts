import { cva, type VariantProps } from "class-variance-authority";

/** The look of a button, for anything that acts like one. Use it on a link: `<Link className={buttonStyles({ variant: "primary" })}>`. */
export const buttonStyles = cva(
  [
    "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium",
    "transition-colors duration-100 touch-target",
    "disabled:pointer-events-none disabled:opacity-45 aria-disabled:opacity-45",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover forced-colors:border-[ButtonText]",
        secondary: "border-line-strong bg-raised text-ink shadow-sm hover:bg-hover active:bg-pressed",
        ghost: "border-transparent bg-transparent text-muted hover:bg-hover hover:text-ink active:bg-pressed",
        danger: "border-transparent bg-negative text-on-accent hover:opacity-90 forced-colors:border-[ButtonText]",
        "danger-quiet": "border-line-strong bg-raised text-negative shadow-sm hover:bg-negative-soft",
      },
      size: {
        sm: "h-7 px-2 text-sm",
        md: "h-8 px-3 text-base",
        lg: "h-10 px-4 text-base",
        "icon-sm": "size-7",
        "icon-md": "size-8",
        "icon-lg": "size-10",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyles>;
