"use client";

import { useCoding } from "./coding-context";
import { CodingNotice } from "./coding-notice";
import { LostNotice } from "./lost-notice";
import { ReadOnce } from "./read-once";

/** Below the title: that the text was not read yet, that codings lost their words, and why it cannot be coded. */
export function HeaderNotices() {
  const { study, all, layout, progress, isReading } = useCoding();
  const { version, currentVersion } = study.transcript;
  const isUntouched = all.every((coding) => coding.coderId !== study.actor.id);
  return (
    <>
      {progress.view && !progress.view.readAt && study.canCode && !isReading && isUntouched ? <ReadOnce /> : null}
      {layout.lost > 0 ? <LostNotice count={layout.lost} /> : null}
      {version !== currentVersion || !study.canCode ? <CodingNotice /> : null}
    </>
  );
}
