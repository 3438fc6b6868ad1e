using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Services;

/// <summary>Washing and drying of clothes and bedding; one unit is a kilogram of dry laundry.</summary>
public sealed record Laundry
{
    [Input(Otherwise = "in-house", Help = "Who does it: in-house, contractor or social-enterprise.")]
    public Provider Provider { get; init; }

    [Input(Help = "Several providers, by name, each with its share of the work; provider and price of the service then stand back.")]
    public IReadOnlyDictionary<string, LaundryProvider> Providers { get; init; } = new Dictionary<string, LaundryProvider>();

    [Input(Otherwise = "on-site", Help = "Where it is done: on-site, or off-site by a provider.")]
    public Location Location { get; init; }

    [Input(Help = "Trips to a laundry off the site; their cost is in its price.")]
    public LaundryDelivery Delivery { get; init; } = new();

    [Input("kg/person/day", Min = 0, Max = 5, Default = "services.laundry.amount", Help = "Clothes and bedding washed per resident.")]
    public double AmountKgPerPersonDay { get; init; } = 0.5;

    [Input("kWh/kg", Min = 0, Max = 5, Default = "services.laundry.wash", Help = "Electricity of the washing machines beyond the hot water they are fed with.")]
    public double WashKwhPerKg { get; init; } = 0.06;

    [Input(Otherwise = "vented", Help = "Drying: none, vented or heat-pump.")]
    public Dryer Dryer { get; init; } = new VentedDryer();

    [Input("L/kg", Min = 0, Max = 60, Default = "services.laundry.water", Help = "Water, hot and cold.")]
    public double WaterLPerKg { get; init; } = 10;

    [Input("fraction", Min = 0, Max = 1, ZeroIsNone = true, Default = "services.laundry.hot_share", Help = "Share of the water taken hot from the centre's hot-water store; 0 where machines heat cold water.")]
    public double HotShareFraction { get; init; } = 0.3;

    [Input("C", Min = 20, Max = 90, Default = "services.laundry.temperature", Help = "Temperature of the hot water as used.")]
    public double TemperatureC { get; init; } = 50;

    [Input(Otherwise = "laundry", Help = "Hours in which laundry is done, by weight.")]
    public Schedule Hours { get; init; } = new LaundrySchedule();

    [Input("kg/h", Min = 0, AboveMin = true, Help = "What the machines can do; where omitted, 1.5 times the busiest hour of the full centre.")]
    public double? CapacityKgPerHour { get; init; }

    [Input("day", Min = 0, Max = 60, Default = "services.laundry.wait", Help = "Laundry that waits longer than this many days' work is counted as lost service.")]
    public double WaitDays { get; init; } = 7;

    [Input("h/kg", Min = 0, Max = 1, Default = "services.laundry.labour", Help = "Labour.")]
    public double LabourHoursPerKg { get; init; } = 0.10;

    [Input("EUR/kg", Min = 0, Max = 5, Default = "services.laundry.materials", Help = "Detergent and other materials; counted only in-house.")]
    public double MaterialsEurPerKg { get; init; } = 0.10;

    [Input("EUR/kg", Min = 0, Max = 20, Default = "services.laundry.price", Help = "Price paid to the provider; counted only where that is not the centre itself.")]
    public double PriceEurPerKg { get; init; } = 1.3;

    /// <summary>Who does it, by name: one provider, or several with their shares.</summary>
    public IReadOnlyList<ServicePart> Parts => Providers.Count == 0
        ? [new("", Provider, 1, UnitEur(Provider, null), Location == Location.OffSite)]
        : [.. Providers.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new ServicePart(
            p.Key, p.Value.Provider, p.Value.ShareFraction, UnitEur(p.Value.Provider, p.Value.PriceEurPerKg), (p.Value.Location ?? Location) == Location.OffSite))];

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Laundry service) =>
        [.. ServicePart.Check(service.Providers.Values.Select(p => p.ShareFraction)), .. ServicePart.CheckPlace(service.Parts)];

    // What the centre pays for a unit beside staff and meters: the provider's price, or materials in-house.
    private double UnitEur(Provider who, double? ownEur) => who == Provider.InHouse ? MaterialsEurPerKg : ownEur ?? PriceEurPerKg;

    /// <summary>The activity of a centre of so many beds.</summary>
    public Activity Compile(double capacityPeople, CivilYear year)
    {
        double[] share = Hours.ShareOfMeanDay(year);
        double away = ServicePart.OffSiteFraction(Parts);
        var use = new UnitUse
        {
            ElectricityKwh = WashKwhPerKg + Dryer.KwhPerKg,
            HotWaterL = WaterLPerKg * HotShareFraction,
            HotWaterC = TemperatureC,
            ColdWaterL = WaterLPerKg * (1 - HotShareFraction),
            LabourHours = LabourHoursPerKg,
        };
        return new Activity
        {
            UnitsPerPersonDay = AmountKgPerPersonDay,
            ShareOfDay = share,
            CapacityUnits = CapacityKgPerHour ?? Activity.UsualCapacity * Hours.LargestShareOfMeanDay(year) * AmountKgPerPersonDay * capacityPeople,
            WaitDays = WaitDays,
            OnSite = use.Times(1 - away),
            OffSite = use.Times(away),
        };
    }
}
