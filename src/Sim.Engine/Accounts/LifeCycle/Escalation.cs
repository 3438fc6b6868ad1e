using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Real rise of single prices a year, from the second year on; what is left out follows energy or the rest.</summary>
public sealed record Escalation
{
    [Input("fraction", Min = -0.5, Max = 1, Help = "Grid electricity, feed-in too.")]
    public double? ElectricityFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Diesel.")]
    public double? DieselFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Heating oil.")]
    public double? HeatingOilFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "LPG.")]
    public double? LpgFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Natural gas.")]
    public double? NaturalGasFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Pellets.")]
    public double? PelletsFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Logs.")]
    public double? LogsFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Water and wastewater.")]
    public double? WaterFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Waste, what it earns too.")]
    public double? WasteFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Wages.")]
    public double? WagesFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Help = "Laundry, meals and cleaning.")]
    public double? ServicesFraction { get; init; }

    /// <summary>Rise of a carrier's price; nothing where it has none of its own.</summary>
    public double? Of(Carrier carrier) => carrier switch
    {
        Carrier.Diesel => DieselFraction,
        Carrier.HeatingOil => HeatingOilFraction,
        Carrier.Lpg => LpgFraction,
        Carrier.NaturalGas => NaturalGasFraction,
        Carrier.Pellets => PelletsFraction,
        Carrier.Logs => LogsFraction,
        _ => ElectricityFraction,
    };

    /// <summary>Rise of the prices of a category other than energy; nothing where it has none of its own.</summary>
    public double? Of(CostCategory category) => category switch
    {
        CostCategory.Water or CostCategory.Wastewater => WaterFraction,
        CostCategory.Waste => WasteFraction,
        CostCategory.Staff => WagesFraction,
        CostCategory.Laundry or CostCategory.Catering or CostCategory.Cleaning => ServicesFraction,
        _ => null,
    };
}
