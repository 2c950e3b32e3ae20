import Link from 'next/link';

export default function TodayPage() {
  return (
    <>
      <h2>Today</h2>
      <Link href="/orders">Orders</Link>
    </>
  );
}
