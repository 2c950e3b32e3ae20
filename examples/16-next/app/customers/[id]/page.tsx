import { Suspense } from 'react';

interface CustomerPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default function CustomerPage({ params }: CustomerPageProps) {
  return (
    <Suspense>
      <Orders params={params} />
    </Suspense>
  );
}

async function Orders({ params }: CustomerPageProps) {
  const { id } = await params;
  return <h2>Orders of {decodeURIComponent(id)}</h2>;
}
