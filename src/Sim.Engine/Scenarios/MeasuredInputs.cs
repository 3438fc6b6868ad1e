using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>
/// What the meters and bills of a site said, month by month: never an input of the simulation, only compared with it.
/// A month that is left out is a gap, not a zero.
/// </summary>
public sealed record MeasuredInputs
{
    [Input(Help = "CSV file of bills: columns month (2026-01), carrier (the keys of this map; cost.electricity and the like), quantity and, unless it stands in the quantity, unit.")]
    public string? Bills { get; init; }

    [Input("kWh", Min = 0, Help = "Electricity taken from the grid, by month (2026-01: 152300 kWh).")]
    public IReadOnlyDictionary<string, double>? ElectricityKwh { get; init; }

    [Input("kWh", Min = 0, Help = "Electricity fed into the grid, by month.")]
    public IReadOnlyDictionary<string, double>? FedInKwh { get; init; }

    [Input("L", Min = 0, Help = "Heating oil burnt, by month (not deliveries).")]
    public IReadOnlyDictionary<string, double>? HeatingOilL { get; init; }

    [Input("L", Min = 0, Help = "Diesel burnt, by month (not deliveries).")]
    public IReadOnlyDictionary<string, double>? DieselL { get; init; }

    [Input("L", Min = 0, Help = "Liquefied petroleum gas burnt, by month, where it is metered in litres.")]
    public IReadOnlyDictionary<string, double>? LpgL { get; init; }

    [Input("kg", Min = 0, Help = "Liquefied petroleum gas burnt, by month, where it is weighed (bottles).")]
    public IReadOnlyDictionary<string, double>? LpgMassKg { get; init; }

    [Input("kWh", Min = 0, Help = "Natural gas, by month, in kWh of net calorific value; in m3 it is natural_gas_volume.")]
    public IReadOnlyDictionary<string, double>? NaturalGasKwh { get; init; }

    [Input("m3", Min = 0, Help = "Natural gas, by month, in m3 as metered; a m3 holds what fuels.natural_gas says.")]
    public IReadOnlyDictionary<string, double>? NaturalGasVolumeM3 { get; init; }

    [Input("kg", Min = 0, Help = "Wood pellets burnt, by month (not deliveries).")]
    public IReadOnlyDictionary<string, double>? PelletsKg { get; init; }

    [Input("kg", Min = 0, Help = "Split logs burnt, by month (not deliveries).")]
    public IReadOnlyDictionary<string, double>? LogsKg { get; init; }

    [Input("m3", Min = 0, Help = "Mains water, by month.")]
    public IReadOnlyDictionary<string, double>? WaterM3 { get; init; }

    [Input("m3", Min = 0, Help = "Water brought by truck, by month.")]
    public IReadOnlyDictionary<string, double>? TruckedWaterM3 { get; init; }

    [Input("m3", Min = 0, Help = "Wastewater to the sewer, by month.")]
    public IReadOnlyDictionary<string, double>? SewageM3 { get; init; }

    [Input("kg", Min = 0, Help = "Residual waste collected for landfill, by month.")]
    public IReadOnlyDictionary<string, double>? ResidualWasteKg { get; init; }

    [Input("kg", Min = 0, Help = "Waste collected for recycling, by month.")]
    public IReadOnlyDictionary<string, double>? RecycledKg { get; init; }

    [Input(Help = "Amounts of bills by cost category, in money of the first year.")]
    public MeasuredAmounts? Cost { get; init; }
}
