export default function derive() {
  return 1;
}
