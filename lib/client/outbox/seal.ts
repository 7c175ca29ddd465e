/** An encrypted text with what is needed to open it again. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly cipher: ArrayBuffer;
}

/** A key that can be used and not be read: it lives in this page alone and is gone with it. */
export const readKey = (base64: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    "raw",
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    "AES-GCM",
    false,
    ["encrypt", "decrypt"],
  );

/**
 * Encrypts a text (AES-256-GCM).
 * @param place where it is kept; a text that is moved to another place does not open
 */
export const seal = async (key: CryptoKey, place: string, text: string): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(place);
  const cipher = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData },
    key,
    new TextEncoder().encode(text),
  );
  return { iv, cipher };
};

/** Opens what {@link seal} closed. @throws when key, place or a bit of it is another */
export const unseal = async (key: CryptoKey, place: string, { iv, cipher }: Sealed): Promise<string> => {
  const additionalData = new TextEncoder().encode(place);
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, cipher));
};
