export default function TodayPage() {
  return <h2>Today</h2>;
}
