using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>A digester on the site: a mixed tank that turns food waste into gas for kitchen and boiler, and into digestate.</summary>
public sealed record Digestion
{
    /// <summary>Net calorific value of methane, kWh per m3 at 0 C and 101.325 kPa: 35.88 MJ/m3 (ISO 6976).</summary>
    public const double MethaneKwhPerM3 = 35.88 / 3.6;

    /// <summary>Density of methane at 0 C and 101.325 kPa, kg/m3 (ISO 6976).</summary>
    public const double MethaneKgPerM3 = 0.7175;

    /// <summary>Density of carbon dioxide at 0 C and 101.325 kPa, kg/m3 (ISO 6976).</summary>
    public const double CarbonDioxideKgPerM3 = 1.9770;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.digestion.solids", Help = "Volatile solids in the wet waste.")]
    public double SolidsFraction { get; init; } = 0.235;

    [Input("m3/kg", Min = 0, Max = 1.2, Default = "waste.digestion.yield", Help = "Biogas per kg of volatile solids, at 0 C.")]
    public double YieldM3PerKg { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.digestion.methane", Help = "Methane in biogas by volume; the rest is taken as carbon dioxide.")]
    public double MethaneFraction { get; init; } = 0.6;

    [Input("day", Min = 1, Max = 200, Default = "waste.digestion.retention", Help = "Mean stay of waste in a digester whose volume is not given, which is made so large; with tank the stay is its volume over the feed.")]
    public double RetentionDays { get; init; } = 20;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.digestion.leak", Help = "Share of the gas that leaks unburnt.")]
    public double LeakFraction { get; init; } = 0.05;

    [Input("fraction", Min = 0, Max = 1, ZeroIsNone = true, Default = "waste.digestion.own_heat", Help = "Share of the gas burnt to keep the digester warm.")]
    public double OwnHeatFraction { get; init; } = 0.25;

    [Input(Help = "The digester's volume, temperature and wall: gas then follows its temperature and the stay that its volume leaves, and own_heat its heat balance; if left out it is warm enough at all times and as large as retention asks for.")]
    public DigesterTank? Tank { get; init; }

    [Input(Help = "Taking the digestate to fields.")]
    public DigestateHaul Haul { get; init; } = new();

    [Input("m3", Min = 0, Max = 100_000, ZeroIsNone = true, Default = "waste.digestion.gas_store", Help = "Gas store between digester and burners.")]
    public double GasStoreM3 { get; init; } = 10;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.digestion.flare_slip", Help = "Share of the methane sent to the flare that it does not burn.")]
    public double FlareSlipFraction { get; init; } = 0.1;

    [Input("kWh/kg", Min = 0, Max = 1, ZeroIsNone = true, Default = "waste.digestion.electricity", Help = "Electricity for shredding, pumping and mixing, per kg of waste.")]
    public double ElectricityKwhPerKg { get; init; } = 0.02;

    [Input("h/kg", Min = 0, Max = 0.1, Default = "waste.digestion.labour", Help = "Labour per kg of waste.")]
    public double LabourHoursPerKg { get; init; } = 0.001;

    /// <summary>Biogas of a kg of wet waste, m3 at 0 C.</summary>
    public double GasM3PerKg => SolidsFraction * YieldM3PerKg;

    /// <summary>Mass of the biogas of a kg of wet waste, kg.</summary>
    public double GasKgPerKg => GasM3PerKg * (MethaneFraction * MethaneKgPerM3 + (1 - MethaneFraction) * CarbonDioxideKgPerM3);

    /// <summary>A kg of biogas as dry mass and carbon, and the carbon of its methane, kg: 12/16 of methane, 12/44 of carbon dioxide.</summary>
    public (Matter Gas, double MethaneCarbonKg) GasMatter
    {
        get
        {
            double methaneKg = MethaneFraction * MethaneKgPerM3, dioxideKg = (1 - MethaneFraction) * CarbonDioxideKgPerM3, kg = methaneKg + dioxideKg;
            double methaneCarbonKg = methaneKg / kg * 12 / 16;
            return (new Matter(1, 0, methaneCarbonKg + dioxideKg / kg * 12 / 44, 0), methaneCarbonKg);
        }
    }

    /// <summary>Energy of a m3 of biogas, kWh of net calorific value.</summary>
    public double GasKwhPerM3 => MethaneFraction * MethaneKwhPerM3;

    /// <summary>Methane that escapes from gas leaked and gas flared, kg.</summary>
    public double EscapedMethaneKg(double leakedKwh, double flaredKwh) =>
        (leakedKwh + flaredKwh * FlareSlipFraction) / MethaneKwhPerM3 * MethaneKgPerM3;

    /// <summary>What is wrong with the record as a whole.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Digestion digestion)
    {
        if (digestion.GasKgPerKg > digestion.SolidsFraction)
        {
            yield return ("yield", FormattableString.Invariant(
                $"the gas of a kg of waste would weigh {digestion.GasKgPerKg:0.###} kg, more than its volatile solids ({digestion.SolidsFraction:0.###} kg)"));
        }
        if (digestion.LeakFraction + digestion.OwnHeatFraction > 1)
        {
            yield return ("own_heat", "leak and own heat are together more than all the gas");
        }
    }
}
