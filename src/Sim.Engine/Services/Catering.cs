using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Services;

/// <summary>Cooked meals, from a kitchen on the site or delivered; one unit is a meal.</summary>
public sealed record Catering
{
    [Input(Otherwise = "in-house", Help = "Who does it: in-house, contractor or social-enterprise.")]
    public Provider Provider { get; init; }

    [Input(Help = "Several providers, by name, each with its share of the work; provider and price of the service then stand back.")]
    public IReadOnlyDictionary<string, CateringProvider> Providers { get; init; } = new Dictionary<string, CateringProvider>();

    [Input(Otherwise = "on-site", Help = "Where meals are cooked: on-site, or off-site by a provider and delivered.")]
    public Location Location { get; init; }

    [Input(Help = "Trips from a kitchen off the site; their cost is in its price.")]
    public CateringDelivery Delivery { get; init; } = new();

    [Input("meal/person/day", Min = 0, Max = 6, Default = "services.catering.amount", Help = "Meals per resident.")]
    public double AmountMealsPerPersonDay { get; init; } = 3;

    [Input(Otherwise = "electric", Help = "What the kitchen cooks with: electric or lpg.")]
    public Cooking Cooking { get; init; } = new ElectricCooking();

    [Input("kWh/meal", Min = 0, Max = 1, Default = "services.catering.keep_warm", Help = "Electricity on the site for keeping a delivered meal warm.")]
    public double KeepWarmKwhPerMeal { get; init; } = 0.10;

    [Input("L/meal", Min = 0, Max = 30, Default = "services.catering.water", Help = "Water for cooking and dish washing, hot and cold.")]
    public double WaterLPerMeal { get; init; } = 3;

    [Input("fraction", Min = 0, Max = 1, ZeroIsNone = true, Default = "services.catering.hot_share", Help = "Share of the water taken hot from the hot-water store.")]
    public double HotShareFraction { get; init; } = 0.5;

    [Input("C", Min = 20, Max = 90, Default = "services.catering.temperature", Help = "Temperature of the hot water as used.")]
    public double TemperatureC { get; init; } = 55;

    [Input("kg/meal", Min = 0, Max = 3, Default = "services.catering.food", Help = "Food served.")]
    public double FoodKgPerMeal { get; init; } = 0.55;

    [Input("fraction", Min = 0, Max = 1, Default = "services.catering.food_waste", Help = "Share of the food served that becomes kitchen and plate waste.")]
    public double FoodWasteFraction { get; init; } = 0.15;

    [Input("fraction", Min = 0, Max = 1, Default = "services.catering.plate_share", Help = "Share of that waste left on plates; the rest arises in the kitchen, wherever it stands.")]
    public double PlateShareFraction { get; init; } = 0.6;

    [Input("kg/meal", Min = 0, Max = 1, Default = "services.catering.packaging", Help = "Packaging and single-use items left on the site.")]
    public double PackagingKgPerMeal { get; init; } = 0.045;

    [Input(Otherwise = "single-use", Help = "What meals are eaten from: single-use, or reusable dishes washed on the site.")]
    public Dishes Dishes { get; init; } = new SingleUseDishes();

    [Input(Help = "What the packaging is made of.")]
    public PackagingMix PackagingMix { get; init; } = new();

    [Input("h/meal", Min = 0, Max = 1, Default = "services.catering.labour", Help = "Labour.")]
    public double LabourHoursPerMeal { get; init; } = 0.067;

    [Input(Otherwise = "cooking", Help = "Hours of cooking, by weight.")]
    public Schedule CookingHours { get; init; } = new CookingSchedule();

    [Input(Otherwise = "meals", Help = "Hours of meals, by weight: where delivered meals are kept warm.")]
    public Schedule MealHours { get; init; } = new MealsSchedule();

    [Input("h", Min = 0, Max = 48, Default = "services.catering.wait", Help = "Meals that are later than this many hours' mean work are lost.")]
    public double WaitHours { get; init; } = 3;

    [Input("EUR/meal", Min = 0, Max = 20, Default = "services.catering.materials", Help = "Food and packaging; counted only in-house.")]
    public double MaterialsEurPerMeal { get; init; } = 1.45;

    [Input("EUR/meal", Min = 0, Max = 30, Default = "services.catering.price", Help = "Price paid to the provider; counted only where that is not the centre itself.")]
    public double PriceEurPerMeal { get; init; } = 2.6;

    /// <summary>Who does it, by name: one provider, or several with their shares.</summary>
    public IReadOnlyList<ServicePart> Parts => Providers.Count == 0
        ? [new("", Provider, 1, UnitEur(Provider, null), Location == Location.OffSite)]
        : [.. Providers.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new ServicePart(
            p.Key, p.Value.Provider, p.Value.ShareFraction, UnitEur(p.Value.Provider, p.Value.PriceEurPerMeal), (p.Value.Location ?? Location) == Location.OffSite))];

    /// <summary>Whether any meal is cooked on the site.</summary>
    public bool CooksHere => Parts.Any(p => !p.IsOffSite);

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Catering service) =>
        [.. ServicePart.Check(service.Providers.Values.Select(p => p.ShareFraction)), .. ServicePart.CheckPlace(service.Parts)];

    // What the centre pays for a unit beside staff and meters: the provider's price, or materials in-house.
    private double UnitEur(Provider who, double? ownEur) => Math.Max(0, (who == Provider.InHouse ? MaterialsEurPerMeal : ownEur ?? PriceEurPerMeal) - Dishes.SavedEur);

    /// <summary>The activity of a centre of so many beds. Where meals are cooked in both places, all follow the hours of cooking on the site.</summary>
    public Activity Compile(double capacityPeople, CivilYear year)
    {
        double away = ServicePart.OffSiteFraction(Parts);
        Schedule hours = away < 1 ? CookingHours : MealHours;
        return new Activity
        {
            UnitsPerPersonDay = AmountMealsPerPersonDay,
            ShareOfDay = hours.ShareOfDay(year),
            CapacityUnits = Activity.UsualCapacity * hours.LargestShareOfDay(year) * AmountMealsPerPersonDay * capacityPeople,
            WaitDays = WaitHours / 24,
            NeedsPower = away < 1,
            OnSite = OnSite(),
            OffSite = Kitchen().Times(away),
        };
    }

    /// <summary>What the mean meal uses and leaves on the site, wherever it was cooked.</summary>
    public UnitUse OnSite()
    {
        double away = ServicePart.OffSiteFraction(Parts);
        UnitUse cooked = CookedHere(), delivered = Delivered();
        return away == 0 ? cooked : away == 1 ? delivered : cooked.Times(1 - away).And(delivered.Times(away));
    }

    /// <summary>What a meal that is cooked on the site uses and leaves there.</summary>
    public UnitUse CookedHere() => Kitchen().And(Dishes.Washing with { WasteKg = Eaten() });

    // Dishes are washed where they are eaten from, wherever the meal was cooked.
    private UnitUse Delivered() => Dishes.Washing with { ElectricityKwh = KeepWarmKwhPerMeal + Dishes.Washing.ElectricityKwh, WasteKg = Eaten() };

    private UnitUse Kitchen() => new()
    {
        ElectricityKwh = Cooking.KwhOfElectricity,
        FuelKwh = Cooking.KwhOfFuel,
        HotWaterL = WaterLPerMeal * HotShareFraction,
        HotWaterC = TemperatureC,
        ColdWaterL = WaterLPerMeal * (1 - HotShareFraction),
        LabourHours = LabourHoursPerMeal,
        WasteKg = Waste(1 - PlateShareFraction, 0),
    };

    private double[] Eaten() => Waste(PlateShareFraction, Dishes.PackagingLeft);

    /// <summary>Packaging and single-use items of a meal by <see cref="WasteStream"/>, kg: all of it is thrown away where it is eaten.</summary>
    public double[] SingleUseKg() => Waste(0, Dishes.PackagingLeft);

    private double[] Waste(double shareOfFoodWaste, double shareOfPackaging)
    {
        double[] kg = new double[UnitUse.Streams];
        kg[(int)WasteStream.Food] = FoodKgPerMeal * FoodWasteFraction * shareOfFoodWaste;
        kg[(int)WasteStream.Plastic] = PackagingKgPerMeal * PackagingMix.PlasticFraction * shareOfPackaging;
        kg[(int)WasteStream.Paper] = PackagingKgPerMeal * PackagingMix.PaperFraction * shareOfPackaging;
        kg[(int)WasteStream.Metal] = PackagingKgPerMeal * PackagingMix.MetalFraction * shareOfPackaging;
        kg[(int)WasteStream.Glass] = PackagingKgPerMeal * PackagingMix.GlassFraction * shareOfPackaging;
        kg[(int)WasteStream.Wood] = PackagingKgPerMeal * PackagingMix.WoodFraction * shareOfPackaging;
        return kg;
    }
}
