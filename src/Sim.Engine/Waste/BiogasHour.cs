using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Gas of the digester in one hour, in net calorific value. What kitchen and boiler burn, they save of bought fuel.</summary>
public readonly record struct BiogasHour(
    [Output("kWh", "Biogas from digestion", From = Node.Outside, To = Node.Biogas)] double GeneratedKwh,
    [Output("kWh", "Biogas leaked", From = Node.Biogas, To = Node.Outside)] double LeakedKwh,
    [Output("kWh", "Biogas to keep the digester warm", From = Node.Biogas, To = Node.Outside)] double OwnHeatKwh,
    [Output("kWh", "Biogas burnt in the kitchen", From = Node.Biogas, To = Node.Outside)] double KitchenKwh,
    [Output("kWh", "Biogas burnt for hot water", From = Node.Biogas, To = Node.Outside)] double HotWaterKwh,
    [Output("kWh", "Biogas flared", From = Node.Biogas, To = Node.Outside)] double FlaredKwh,
    [Output("kWh", "Biogas stored", StoredIn = Node.Biogas)] double StoredKwh,
    [Output("kWh", "Biogas held at the hour's end", Over = Aggregate.Mean)] double HeldKwh = 0);
