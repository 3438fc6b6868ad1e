using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Kits of soap, toothpaste, brush, paper and sanitary goods handed to residents when they arrive and every month.</summary>
public sealed record HygieneKits
{
    private const double MonthsPerYear = 12, DaysPerYear = 365;

    [Input(Min = 0, Max = 10, Otherwise = "1", Help = "Kits for each person who arrives.")]
    public double PerArrival { get; init; } = 1;

    [Input(Min = 0, Max = 10, Otherwise = "1", Help = "Kits for each resident a month.")]
    public double PerMonth { get; init; } = 1;

    [Input("kg", Min = 0, Max = 20, Default = "services.kits.items", Help = "Items in a kit.")]
    public double ItemsKg { get; init; } = 1;

    [Input("kg", Min = 0, Max = 5, Default = "services.kits.packaging", Help = "Packaging of a kit, all of it waste.")]
    public double PackagingKg { get; init; } = 0.12;

    [Input("fraction", Min = 0, Max = 1, Default = "services.kits.plastic", Help = "Plastic in the packaging; the rest is paper and card.")]
    public double PlasticFraction { get; init; } = 0.6;

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of the items that becomes hygiene waste beside what residents leave in any case (waste.mix.nappies).")]
    public double UsedFraction { get; init; }

    [Input("EUR", Min = 0, Max = 500, Default = "services.kits.price", Help = "Price of a kit.")]
    public double PriceEur { get; init; } = 6;

    [Input("kgCO2e/kg", Min = 0, Max = 50, Default = "services.kits.emissions", Help = "Emissions of making and bringing a kg of items and packaging.")]
    public double EmissionsKgCo2ePerKg { get; init; } = 2.5;

    /// <summary>Emissions of a kit, kgCO2e.</summary>
    public double KgCo2ePerKit => (ItemsKg + PackagingKg) * EmissionsKgCo2ePerKg;

    /// <summary>Kits handed out.</summary>
    /// <param name="personNights">Nights of residents.</param>
    /// <param name="arrivals">People who arrived.</param>
    public double Kits(double personNights, double arrivals) => PerArrival * arrivals + PerMonth * MonthsPerYear / DaysPerYear * personNights;

    /// <summary>Waste of a kit by <see cref="WasteStream"/>, kg.</summary>
    public double[] WasteKg()
    {
        double[] kg = new double[UnitUse.Streams];
        kg[(int)WasteStream.Plastic] = PackagingKg * PlasticFraction;
        kg[(int)WasteStream.Paper] = PackagingKg * (1 - PlasticFraction);
        kg[(int)WasteStream.Nappies] = ItemsKg * UsedFraction;
        return kg;
    }
}
