export default function OrdersPage() {
  return <h2>Orders</h2>;
}
