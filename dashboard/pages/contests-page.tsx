/** To come. */
export default function Page(): null { return null; }
