using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>Something that is billed by the month, and what the simulation says of it.</summary>
/// <param name="Key">Key in the language below <c>measured</c>: <c>electricity</c>, <c>cost.electricity</c>.</param>
/// <param name="Label">Name in tables and charts.</param>
/// <param name="Unit">Unit of its bills.</param>
/// <param name="Category">The cost category of a bill in EUR; none of one by quantity.</param>
public sealed record MeasuredCarrier(string Key, string Label, Unit Unit, CostCategory? Category)
{
    // Net calorific value of LPG by mass, kWh/kg: the source of heat.fuel.lpg states it beside that of a litre.
    private const double LpgKwhPerKg = 12.8;

    private static readonly (string Key, string Label, Func<MeteredMonth, SiteInputs, double> Meter)[] Meters =
    [
        ("electricity", "Grid electricity", (m, _) => m.ImportTotalKwh),
        ("fed_in", "Electricity fed in", (m, _) => m.ExportKwh),
        ("heating_oil", "Heating oil", (m, _) => m.FuelUsed[(int)Carrier.HeatingOil]),
        ("diesel", "Diesel", (m, _) => m.FuelUsed[(int)Carrier.Diesel]),
        ("lpg", "LPG", (m, _) => m.FuelUsed[(int)Carrier.Lpg]),
        ("lpg_mass", "LPG by mass", (m, s) => m.FuelUsed[(int)Carrier.Lpg] * s.Fuels.LpgKwhPerL / LpgKwhPerKg),
        ("natural_gas", "Natural gas", (m, _) => m.FuelUsed[(int)Carrier.NaturalGas]),
        ("natural_gas_volume", "Natural gas by volume", (m, s) => m.FuelUsed[(int)Carrier.NaturalGas] / s.Fuels.NaturalGasKwhPerM3),
        ("pellets", "Pellets", (m, _) => m.FuelUsed[(int)Carrier.Pellets]),
        ("logs", "Logs", (m, _) => m.FuelUsed[(int)Carrier.Logs]),
        ("water", "Mains water", (m, _) => m.MainsM3),
        ("trucked_water", "Trucked water", (m, _) => m.TruckedM3),
        ("sewage", "Sewage", (m, _) => m.SewageM3),
        ("residual_waste", "Residual waste", (m, _) => m.Waste.LandfilledKg.Sum()),
        ("recycled", "Recycled waste", (m, _) => m.Waste.RecycledKg.Sum()),
    ];

    /// <summary>All carriers that the language knows, quantities first.</summary>
    public static IReadOnlyList<MeasuredCarrier> All { get; } =
    [
        .. RecordSchema.Of(typeof(MeasuredInputs)).Inputs.Where(i => i.Shape.Form == InputForm.Map)
            .Select(i => new MeasuredCarrier(i.Key, Meters.First(m => m.Key == i.Key).Label, i.Unit, null) { Of = i }),
        .. RecordSchema.Of(typeof(MeasuredAmounts)).Inputs
            .Select(i => new MeasuredCarrier($"cost.{i.Key}", $"Cost of {i.Key.Replace('_', ' ')}", i.Unit, Enum.Parse<CostCategory>(i.Key, ignoreCase: true)) { Of = i }),
    ];

    /// <summary>Whether its bills are amounts of money.</summary>
    public bool IsMoney => Category is not null;

    /// <summary>What it measures, in whichever unit: its key, or that of the carrier of which it is the second unit.</summary>
    internal string Measures => Key switch
    {
        "lpg_mass" => "lpg",
        "natural_gas_volume" => "natural_gas",
        _ => Key,
    };

    private InputDeclaration Of { get; init; } = null!;

    /// <summary>The bills that stand in the scenario itself, by month as written; none where there are none.</summary>
    internal IReadOnlyDictionary<string, double>? WrittenIn(MeasuredInputs measured) =>
        (IsMoney ? measured.Cost : (object)measured) is { } holder ? (IReadOnlyDictionary<string, double>?)Of.Property.GetValue(holder) : null;

    /// <summary>What the simulation says for each month of the period, in the unit of the bills.</summary>
    public double[] Simulated(Appraisal appraisal, string site, SiteInputs inputs)
    {
        var months = new double[appraisal.Years * 12];
        if (Category is { } category)
        {
            foreach (LedgerLine line in appraisal.Ledger.Lines.Where(l => l.Category == category && l.Site == site))
            {
                months[line.Month] += line.AmountEur;
            }
            return months;
        }
        Func<MeteredMonth, SiteInputs, double> meter = Meters.First(m => m.Key == Key).Meter;
        foreach (MeteredMonth month in appraisal.Months.Where(m => m.Site == site))
        {
            months[month.Month] = meter(month, inputs);
        }
        return months;
    }
}
