using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>The money of an option: what it costs to build, how long it lasts, what it needs.</summary>
public sealed record InvestmentInputs
{
    [Input("EUR", Help = "Capital cost that does not depend on size.")]
    public double? CapexEur { get; init; }

    [Input("EUR/m2", Min = 0, Help = "Capital cost per area; capex_per says which area.")]
    public double? CapexPerAreaEurPerM2 { get; init; }

    [Input("EUR/kW", Min = 0, Help = "Capital cost per power; capex_per says which power.")]
    public double? CapexPerPowerEurPerKw { get; init; }

    [Input("EUR/kWh", Min = 0, Help = "Capital cost per usable kWh of battery-storage: capacity x (1 - min_charge).")]
    public double? CapexPerStorageEurPerKwh { get; init; }

    [Input("EUR/m3", Min = 0, Help = "Capital cost per m3 of tank-volume.")]
    public double? CapexPerVolumeEurPerM3 { get; init; }

    [Input("EUR", Min = 0, Help = "Capital cost of each place, unit or fixture; capex_per says which.")]
    public double? CapexEachEur { get; init; }

    [Input(Otherwise = "once", Help = "Quantity by which a capital cost per area, power, storage, volume or piece is multiplied; battery-storage is usable kWh, capacity x (1 - min_charge).")]
    public CapexPer CapexPer { get; init; }

    [Input(Default = "accounts.capex.vat", Help = "Whether VAT is in the capital and maintenance costs: included, excluded or none.")]
    public Vat CapexVat { get; init; }

    [Input("year", Min = 0.5, Max = 100, Help = "Life; at its end the same capital cost falls due again. Required with a capital cost.")]
    public double? LifetimeYears { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Maintenance a year as a share of the capital cost.")]
    public double MaintenanceFraction { get; init; }

    [Input("EUR/year", Min = 0, Help = "Further maintenance cost a year.")]
    public double? MaintenanceCostEurPerYear { get; init; }

    [Input("kgCO2e", Min = 0, Help = "Carbon embodied in the measure as a whole, counted again with each replacement; left out: by size, from emissions.embodied where it knows the quantity.")]
    public double? EmbodiedKgCo2e { get; init; }

    [Input("kgCO2e/m2", Min = 0, Help = "Embodied carbon per area; capex_per says which area.")]
    public double? EmbodiedPerAreaKgCo2ePerM2 { get; init; }

    [Input("kgCO2e/kW", Min = 0, Help = "Embodied carbon per power; capex_per says which power.")]
    public double? EmbodiedPerPowerKgCo2ePerKw { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Help = "Embodied carbon per usable kWh of battery-storage: capacity x (1 - min_charge).")]
    public double? EmbodiedPerStorageKgCo2ePerKwh { get; init; }

    [Input("kgCO2e/m3", Min = 0, Help = "Embodied carbon per m3 of tank-volume.")]
    public double? EmbodiedPerVolumeKgCo2ePerM3 { get; init; }

    [Input("kgCO2e", Min = 0, Help = "Embodied carbon of each place, unit or fixture; capex_per says which.")]
    public double? EmbodiedEachKgCo2e { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of the unused value that can be had elsewhere, by moving or selling, if the centre closes.")]
    public double RelocationFraction { get; init; }

    [Input("fraction", Min = 0, Max = 2, Otherwise = "0 %", Help = "Cost of moving it elsewhere if the centre closes, as a share of the capital cost.")]
    public double MovingFraction { get; init; }

    [Input("fraction", Min = 0, Max = 2, Otherwise = "0 %", Help = "Cost of taking it down and disposing of it, as a share of the capital cost: at each replacement, and if the centre closes and it is not moved.")]
    public double DisposalFraction { get; init; }

    [Input(Help = "A loan that pays a part of the capital cost; left out: none.")]
    public MeasureLoan? Loan { get; init; }

    [Input(Help = "Where the costs come from.")]
    public string? Source { get; init; }

    /// <summary>Capital cost by the quantity that <see cref="CapexPer"/> names, in EUR by its unit; 0 where there is none.</summary>
    internal double EurPerQuantity => Rates(this).Sum(r => r.Eur ?? 0);

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(InvestmentInputs i)
    {
        string[] rates = [.. Rates(i).Where(r => r.Eur is not null).Select(r => r.Key)];
        if (rates.Length > 1)
        {
            yield return (rates[1], $"only one capital cost per quantity is allowed, found {string.Join(" and ", rates)}");
        }
        if (rates.Length == 1 && !Fits(rates[0], i.CapexPer))
        {
            yield return ("capex_per", i.CapexPer == CapexPer.Once ? $"is {Word(CapexPer.Once)}, so that {rates[0]} goes by no quantity; allowed: {Fitting(rates[0])}"
                : $"'{Word(i.CapexPer)}' is not a quantity for {rates[0]}; allowed: {Fitting(rates[0])}");
        }
        if (rates.Length == 0 && i.CapexPer != CapexPer.Once)
        {
            yield return ("capex_per", "names a quantity but no capital cost per quantity is given");
        }
        string[] embodied = [.. Embodied(i).Where(r => r.Kg is not null).Select(r => r.Key)];
        if (embodied.Length > 1 || (embodied.Length == 1 && !Fits(embodied[0].Replace("embodied", "capex", StringComparison.Ordinal), i.CapexPer)))
        {
            yield return (embodied[0], embodied.Length > 1 ? $"only one is allowed, found {string.Join(" and ", embodied)}" : $"does not go with capex_per '{Word(i.CapexPer)}'");
        }
        if (i.MovingFraction > 0 && i.RelocationFraction == 0)
        {
            yield return ("moving", "needs relocation: who moves nothing pays for no moving");
        }
        if ((rates.Length > 0 || i.CapexEur is > 0) && i.LifetimeYears is null)
        {
            yield return ("lifetime", "is required with a capital cost");
        }
    }

    /// <summary>The investment of a site, given the size of the quantity named by <see cref="CapexPer"/>.</summary>
    /// <param name="name">Name of the option or measure.</param>
    /// <param name="quantityOf">Size of a quantity at the site.</param>
    /// <param name="site">Site where it is booked.</param>
    /// <param name="factors">Embodied carbon by size, where the measure does not say its own.</param>
    /// <param name="lumpFraction">Part of what is stated for the measure as a whole that falls to the site, 0-1.</param>
    public Investment ToInvestment(string name, Func<CapexPer, double> quantityOf, string site = "site", EmbodiedFactors? factors = null, double lumpFraction = 1)
    {
        double quantity = CapexPer == CapexPer.Once ? 0 : quantityOf(CapexPer);
        double capexEur = ((CapexEur ?? 0) * lumpFraction) + (EurPerQuantity * quantity);
        double? each = Embodied(this).Select(r => r.Kg).FirstOrDefault(kg => kg is not null);
        // A size of its own beats the catalogue; a lump alone is the whole.
        each ??= EmbodiedKgCo2e is null ? factors?.Of(CapexPer) : null;
        return new Investment
        {
            Name = name,
            Site = site,
            CapexEur = capexEur,
            Vat = CapexVat,
            LifetimeYears = LifetimeYears ?? double.PositiveInfinity,
            MaintenanceEurPerYear = (capexEur * MaintenanceFraction) + ((MaintenanceCostEurPerYear ?? 0) * lumpFraction),
            EmbodiedKgCo2e = ((EmbodiedKgCo2e ?? 0) * lumpFraction) + ((each ?? 0) * quantity),
            KnowsEmbodied = capexEur == 0 || EmbodiedKgCo2e is not null || each is not null,
            RelocationFraction = RelocationFraction,
            MovingEur = capexEur * MovingFraction,
            DisposalEur = capexEur * DisposalFraction,
            Loan = Loan,
        };
    }

    private static IEnumerable<(string Key, double? Eur)> Rates(InvestmentInputs i) =>
    [
        ("capex_per_area", i.CapexPerAreaEurPerM2),
        ("capex_per_power", i.CapexPerPowerEurPerKw),
        ("capex_per_storage", i.CapexPerStorageEurPerKwh),
        ("capex_per_volume", i.CapexPerVolumeEurPerM3),
        ("capex_each", i.CapexEachEur),
    ];

    private static IEnumerable<(string Key, double? Kg)> Embodied(InvestmentInputs i) =>
    [
        ("embodied_per_area", i.EmbodiedPerAreaKgCo2ePerM2),
        ("embodied_per_power", i.EmbodiedPerPowerKgCo2ePerKw),
        ("embodied_per_storage", i.EmbodiedPerStorageKgCo2ePerKwh),
        ("embodied_per_volume", i.EmbodiedPerVolumeKgCo2ePerM3),
        ("embodied_each", i.EmbodiedEachKgCo2e),
    ];

    private static string Word(CapexPer per) => Naming.Kebab(per.ToString());

    private static string Fitting(string rate) => string.Join(", ", Enum.GetValues<CapexPer>().Where(p => Fits(rate, p)).Select(Word));

    private static bool Fits(string rate, CapexPer per) => per switch
    {
        CapexPer.EnvelopeArea or CapexPer.WindowArea or CapexPer.FloorArea or CapexPer.CollectorArea => rate == "capex_per_area",
        CapexPer.PvPeak or CapexPer.HeaterPower or CapexPer.CoolerPower or CapexPer.GeneratorPower => rate == "capex_per_power",
        CapexPer.BatteryStorage => rate == "capex_per_storage",
        CapexPer.TankVolume => rate == "capex_per_volume",
        CapexPer.Place or CapexPer.Unit or CapexPer.Fixture => rate == "capex_each",
        _ => false,
    };
}
