export default function permits() {
  return 1;
}
