using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Services;

/// <summary>Cleaning of common rooms and sanitary blocks, always on the site; one unit is a square metre cleaned once.</summary>
public sealed record Cleaning
{
    [Input(Otherwise = "in-house", Help = "Who does it: in-house, contractor or social-enterprise.")]
    public Provider Provider { get; init; }

    [Input(Help = "Several providers, by name, each with its share of the work; provider and price of the service then stand back.")]
    public IReadOnlyDictionary<string, CleaningProvider> Providers { get; init; } = new Dictionary<string, CleaningProvider>();

    [Input("m2", Min = 0, Help = "Area cleaned whatever the number of residents; the area per person where omitted.")]
    public double? AreaM2 { get; init; }

    [Input("m2/person", Min = 0, Max = 100, Default = "services.cleaning.area_per_person", Help = "Area cleaned per resident.")]
    public double AreaPerPersonM2PerPerson { get; init; } = 3;

    [Input("1/day", Min = 0, Max = 10, Default = "services.cleaning.frequency", Help = "How often it is cleaned.")]
    public double FrequencyPerDay { get; init; } = 1;

    [Input("L/m2", Min = 0, Max = 20, Default = "services.cleaning.water", Help = "Water, hot and cold.")]
    public double WaterLPerM2 { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, Default = "services.cleaning.hot_share", Help = "Share of the water taken hot from the hot-water store.")]
    public double HotShareFraction { get; init; } = 0.1;

    [Input("C", Min = 20, Max = 90, Default = "services.cleaning.temperature", Help = "Temperature of the hot water as used.")]
    public double TemperatureC { get; init; } = 40;

    [Input("kWh/m2", Min = 0, Max = 1, Default = "services.cleaning.electricity", Help = "Electricity of machines.")]
    public double ElectricityKwhPerM2 { get; init; } = 0.002;

    [Input("h/m2", Min = 0, Max = 1, Default = "services.cleaning.labour", Help = "Labour.")]
    public double LabourHoursPerM2 { get; init; } = 0.008;

    [Input(Otherwise = "cleaning", Help = "Hours in which cleaning is done, by weight.")]
    public Schedule Hours { get; init; } = new CleaningSchedule();

    [Input("day", Min = 0, Max = 60, Default = "services.cleaning.wait", Help = "Cleaning that waits longer than this many days' work is counted as lost service.")]
    public double WaitDays { get; init; } = 1;

    [Input("EUR/m2", Min = 0, Max = 1, Default = "services.cleaning.materials", Help = "Cleaning agents and cloths for one cleaning; counted only in-house.")]
    public double MaterialsEurPerM2 { get; init; } = 0.007;

    [Input("EUR/m2", Min = 0, Max = 5, Default = "services.cleaning.price", Help = "Price paid to the provider for one cleaning; counted only where that is not the centre itself.")]
    public double PriceEurPerM2 { get; init; } = 0.083;

    /// <summary>Who does it, by name: one provider, or several with their shares.</summary>
    public IReadOnlyList<ServicePart> Parts => Providers.Count == 0
        ? [new("", Provider, 1, UnitEur(Provider, null), false)]
        : [.. Providers.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new ServicePart(
            p.Key, p.Value.Provider, p.Value.ShareFraction, UnitEur(p.Value.Provider, p.Value.PriceEurPerM2), false))];

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Cleaning service) => ServicePart.Check(service.Providers.Values.Select(p => p.ShareFraction));

    // What the centre pays for a unit beside staff and meters: the provider's price, or materials in-house.
    private double UnitEur(Provider who, double? ownEur) => who == Provider.InHouse ? MaterialsEurPerM2 : ownEur ?? PriceEurPerM2;

    /// <summary>The activity of a centre of so many beds.</summary>
    public Activity Compile(double capacityPeople, CivilYear year)
    {
        double[] share = Hours.ShareOfMeanDay(year);
        double perPersonM2 = AreaM2 is null ? AreaPerPersonM2PerPerson * FrequencyPerDay : 0;
        double fixedM2 = (AreaM2 ?? 0) * FrequencyPerDay;
        return new Activity
        {
            UnitsPerPersonDay = perPersonM2,
            UnitsPerDay = fixedM2,
            ShareOfDay = share,
            CapacityUnits = Activity.UsualCapacity * Hours.LargestShareOfMeanDay(year) * (perPersonM2 * capacityPeople + fixedM2),
            WaitDays = WaitDays,
            NeedsPower = false,
            OnSite = new UnitUse
            {
                ElectricityKwh = ElectricityKwhPerM2,
                HotWaterL = WaterLPerM2 * HotShareFraction,
                HotWaterC = TemperatureC,
                ColdWaterL = WaterLPerM2 * (1 - HotShareFraction),
                LabourHours = LabourHoursPerM2,
            },
            OffSite = UnitUse.Nothing,
        };
    }
}
