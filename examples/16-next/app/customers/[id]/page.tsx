interface CustomerPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function CustomerPage({ params }: CustomerPageProps) {
  const { id } = await params;
  return <h2>Orders of {decodeURIComponent(id)}</h2>;
}
