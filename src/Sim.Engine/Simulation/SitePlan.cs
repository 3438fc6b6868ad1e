using System.Runtime.CompilerServices;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Time;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

/// <summary>
/// One site made ready to run: indices instead of names, everything worked out that does not change by the hour.
/// Immutable, shared by threads; the state of a run is in <see cref="SiteSimulation"/>.
/// </summary>
public sealed class SitePlan
{
    private readonly Func<int, double[]> availability;
    private readonly Fabrics fabrics;
    private readonly Lazy<double[]> arrivalsByDay;
    private readonly Lazy<double[]?> kitsWaste;
    private readonly Lazy<double[][]?> peakTargetsKw;
    private readonly double elsewhereFraction;
    private readonly bool hasDesks;

    internal SitePlan(string name, SiteInputs inputs, Period period, SiteClimate climate, IReadOnlyList<CivilYear> civilYears,
        Residents people, Fabrics fabrics, Func<int, double[]> availability, int seed)
    {
        (Seed, OpenMonths) = (seed, period.Years * 12);
        (Name, Inputs, Period, Climate, CivilYears, Occupancy) = (name, inputs, period, climate, civilYears, people.Occupancy);
        this.availability = availability;
        this.fabrics = fabrics;
        arrivalsByDay = new(() => inputs.Services.HygieneKits is null ? [] : People.Turnover(inputs.Occupancy.Stay, Occupancy.PeopleByDay).ArrivalsByDay);
        kitsWaste = new(KitsWaste);
        peakTargetsKw = new(() => PeakTargets.Of(this));
        CapacityPeople = inputs.Occupancy.CapacityPeople;
        StaffByMonth = people.StaffByMonth;
        double airJPerM3K = Ventilation.AirJPerM3K(inputs.Location.ElevationM);
        StoreOnNetwork = inputs.HotWater?.Heater is NetworkHotWater;
        HeatNetwork? network = StoreOnNetwork ? HeatNetworks.ForStore(inputs.HeatNetwork!, inputs.HotWater!) : inputs.HeatNetwork;
        // Sorted by name, so that the order of the file does not reach the sums.
        foreach ((string building, BuildingInputs record) in inputs.Buildings.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            var zone = new ZonePlan(building, record, airJPerM3K, Zones.Count == 0 ? 0 : ZoneCount, network, fabrics);
            Zones.Add(zone);
            ZoneCount += zone.ClosedZone < 0 ? 1 : 2;
        }
        foreach (ZonePlan zone in Zones.Where(z => z.Inputs.Shell.Adjacent is not null))
        {
            ZonePlan.Join(zone, Zones.First(z => z.Name == zone.Inputs.Shell.Adjacent!.Building), fabrics);
        }
        Network = StoreOnNetwork || Zones.Exists(z => z.Network is not null) ? network : null;
        Places = Zones.Sum(z => z.Places);
        hasDesks = Zones.Any(z => !z.Sleeps && z.Inputs.StaffShareFraction > 0);
        elsewhereFraction = Math.Min(1, Zones.Sum(z => z.Sleeps ? 0 : z.Inputs.AwakeShareFraction));
        Pv = [.. inputs.Electricity.Pv.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value).Where(p => p.PeakKw > 0)];
        Grid = inputs.Electricity.Grid ?? GridConnection.None;
        Microgrid = MicrogridPlan.Of(inputs.Electricity.Battery, inputs.Electricity.Generator);
        Stocks = [.. inputs.Stock.Tanks(inputs.Fuels).Select(t => t.Carrier)];
        Loads = LoadsPlan.Of(inputs.Electricity.Loads, CapacityPeople);
        Store = inputs.HotWater is { } store ? StorePlan.Of(store, CapacityPeople) : null;
        (StoreRoom, PipesRoom) = (Zones.Find(z => z.Name == inputs.HotWater?.StandsIn), Zones.Find(z => z.Name == inputs.HotWater?.PipesIn));
        Solar = inputs.HotWater is { } warmed ? SolarPlan.Of(warmed.Solar, warmed, CapacityPeople) : null;
        StoreHybrid = inputs.HotWater?.Heater as HybridHotWater;
        StoreHeatPump = StoreHybrid?.HeatPump ?? inputs.HotWater?.Heater as HeatPumpHotWater;
        StoreHeater = inputs.HotWater is { } heated && !StoreOnNetwork ? HotWaterHeaters.Curve(heated.Heater, CapacityPeople) : default;
        Water = WaterPlan.Of(inputs.Water);
        WaterNeeds = WaterNeeds.Of(inputs.Water);
        Supply = SupplyPlan.Of(inputs.Water);
        Wastewater = WastewaterPlan.Of(inputs.Water);
        Reuse = ReusePlan.Of(inputs.Water, inputs.Buildings.Values.Sum(b => b.RoofsM2));
        Treatment = WasteTreatment.Of(inputs.Waste);
        ServicesInputs services = inputs.Services;
        Laundry = [.. civilYears.Select(y => services.Laundry?.Compile(CapacityPeople, y))];
        Catering = [.. civilYears.Select(y => services.Catering?.Compile(CapacityPeople, y))];
        Cleaning = [.. civilYears.Select(y => services.Cleaning?.Compile(CapacityPeople, y))];
    }

    /// <summary>Mean residents of the period on the random path of another seed; none where people follow no random path.</summary>
    internal Func<int, double>? MeanPeopleOfSeed { get; init; }

    /// <summary>Name of the site.</summary>
    public string Name { get; }

    /// <summary>Its inputs.</summary>
    public SiteInputs Inputs { get; }

    /// <summary>The years simulated.</summary>
    public Period Period { get; }

    /// <summary>Its pool of weather years.</summary>
    public SiteClimate Climate { get; }

    /// <summary>Its clocks, year by year.</summary>
    public IReadOnlyList<CivilYear> CivilYears { get; }

    /// <summary>Registered residents by day, and how they were found.</summary>
    public OccupancySeries Occupancy { get; }

    /// <summary>Employees by month.</summary>
    public double[] StaffByMonth { get; }

    /// <summary>Beds.</summary>
    public double CapacityPeople { get; }

    /// <summary>Places in the buildings where residents sleep.</summary>
    public double Places { get; }

    /// <summary>Number of zones: open and closed representative units of all buildings.</summary>
    public int ZoneCount { get; }

    internal List<ZonePlan> Zones { get; } = [];

    internal PvArray[] Pv { get; }

    internal GridConnection Grid { get; }

    /// <summary>Battery and generator; none where the site has neither.</summary>
    internal MicrogridPlan? Microgrid { get; }

    /// <summary>Months that are run: all, unless the centre closes within the period. People and clocks of later ones are there, and are not asked for.</summary>
    public int OpenMonths { get; init; }

    /// <summary>Whether the centre closes at the end of the last of them.</summary>
    public bool Closes { get; init; }

    /// <summary>Months of the i-th year that are run.</summary>
    public int OpenMonthsOf(int year) => Math.Clamp(OpenMonths - (year * MonthTotals.PerYear), 0, MonthTotals.PerYear);

    /// <summary>People for whom homes have been found by month; empty where people can move in at once.</summary>
    public double[] ReadyPeopleByMonth { get; init; } = [];

    /// <summary>The order of sources by price, [year][band]; none where it is fixed.</summary>
    internal SourceOrder[][]? Orders { get; init; }

    /// <summary>Outdoor temperature from which the heat pump of a hybrid by price heats, by building, [year][band]; none without any.</summary>
    internal IReadOnlyDictionary<string, double[][]>? HeatTurns { get; init; }

    /// <summary>Import that the battery keeps each month's peak below, kW by year and month; none where there is one target for all or none.</summary>
    internal double[][]? PeakTargetsKw => peakTargetsKw.Value;

    /// <summary>Fuels of which the site keeps a stock, in the order of <see cref="Carrier"/>.</summary>
    public IReadOnlyList<Carrier> Stocks { get; }

    internal LoadsPlan Loads { get; }

    internal StorePlan? Store { get; }

    /// <summary>The building in which the store stands; null outside of all.</summary>
    internal ZonePlan? StoreRoom { get; }

    /// <summary>The building that the pipes of the circulation warm; null for none.</summary>
    internal ZonePlan? PipesRoom { get; }

    /// <summary>The heat network that heats buildings or the store; null where none does.</summary>
    internal HeatNetwork? Network { get; }

    /// <summary>Whether the store is heated by it.</summary>
    internal bool StoreOnNetwork { get; }

    /// <summary>The heater of the store in an hour with power; of one on the heat network only the hour knows, of a hybrid it is the boiler.</summary>
    internal HeaterCurve StoreHeater { get; }

    /// <summary>Heat pump and boiler of the store by turns; null with one heater.</summary>
    internal HybridHotWater? StoreHybrid { get; }

    /// <summary>The heat pump of the store, whose hour follows the weather; null with other heaters.</summary>
    internal HeatPumpHotWater? StoreHeatPump { get; }

    /// <summary>Solar collectors; null without any.</summary>
    internal SolarPlan? Solar { get; }

    internal WaterPlan Water { get; }

    internal WaterNeeds WaterNeeds { get; }

    /// <summary>Seed of all that is random.</summary>
    internal int Seed { get; }

    /// <summary>What may go wrong with the supply; null where nothing does.</summary>
    internal SupplyPlan? Supply { get; }

    /// <summary>Ways of the wastewater; null where all of it goes to the sewer.</summary>
    internal WastewaterPlan? Wastewater { get; }

    /// <summary>Rain, greywater and bottles; none where all water comes from the source.</summary>
    internal ReusePlan? Reuse { get; }

    /// <summary>Composting and digestion; none where no waste takes these routes.</summary>
    internal WasteTreatment? Treatment { get; }

    internal Activity?[] Laundry { get; }

    internal Activity?[] Catering { get; }

    internal Activity?[] Cleaning { get; }

    /// <summary>People who arrive on each day of the period; empty where nobody counts them.</summary>
    internal double[] ArrivalsByDay => arrivalsByDay.Value;

    /// <summary>Waste of hygiene kits by stream, kg per person-day: those of arrivals at the mean of the period; null without kits.</summary>
    internal double[]? KitsWasteKgPerPersonDay => kitsWaste.Value;

    private double[]? KitsWaste()
    {
        double nights = Occupancy.PeopleByDay.Sum();
        return Inputs.Services.HygieneKits is { } kits && nights > 0
            ? Array.ConvertAll(kits.WasteKg(), kg => kg * kits.Kits(nights, ArrivalsByDay.Sum()) / nights) : null;
    }

    /// <summary>Part of each hour of the i-th year with grid power.</summary>
    public double[] Availability(int year) => availability(year);

    /// <summary>The same plan with a grid of other hours: the part of each hour with power, by year.</summary>
    internal SitePlan With(Func<int, double[]> powered) => With(Climate, powered);

    /// <summary>The same plan with another weather.</summary>
    internal SitePlan With(SiteClimate climate) => With(climate, availability);

    private SitePlan With(SiteClimate climate, Func<int, double[]> powered) =>
        new(Name, Inputs, Period, climate, CivilYears, new(Occupancy, StaffByMonth), fabrics, powered, Seed)
        { Orders = Orders, HeatTurns = HeatTurns, OpenMonths = OpenMonths, Closes = Closes, ReadyPeopleByMonth = ReadyPeopleByMonth };

    /// <summary>The same plan for its first year alone, with a weather and a steady number of residents of its own.</summary>
    internal SitePlan With(SiteClimate climate, double people, Func<int, double[]> powered)
    {
        double[] byDay = new double[Calendar.DaysPerYear];
        Array.Fill(byDay, people);
        return new(Name, Inputs, Period with { Years = 1 }, climate, [CivilYears[0]],
            new(Occupancy with { PeopleByDay = byDay }, Inputs.Occupancy.Staff.Monthly(byDay, CapacityPeople)), fabrics, powered, Seed)
        { Orders = Orders, HeatTurns = HeatTurns };
    }

    /// <summary>The same plan with heat for its rooms without limit, from nothing: what holds their setpoints whatever happens.</summary>
    internal SitePlan WithIdealHeat() => new(Name, Inputs with { HeatNetwork = StoreOnNetwork ? Inputs.HeatNetwork : null, Buildings = Inputs.Buildings.ToDictionary(b => b.Key, b => Ideal(b.Value)) },
        Period, Climate, CivilYears, new(Occupancy, StaffByMonth), fabrics, availability, Seed)
    { Orders = Orders };

    private static BuildingInputs Ideal(BuildingInputs building) => building.Heating is NoHeating ? building
        : building with { Heating = new IdealHeating { ConvectiveFraction = building.Heating.ConvectiveFraction } };

    /// <summary>Residents in all open units of a building in an hour: asleep and at leisure in the rooms, but for those awake who are elsewhere.</summary>
    internal double PeopleIn(ZonePlan zone, in PeopleHour at) => zone.Sleeps
        ? Places > 0 ? (at.PresentPeople - at.AwakePeople * elsewhereFraction) * zone.Places / Places : 0
        : at.AwakePeople * zone.Inputs.AwakeShareFraction;

    /// <summary>What of the electricity of dwellings and offices is drawn in rooms: none of a site without rooms for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double InRoomsKwh(double dwellingsKwh, double officesKwh) => (Places > 0 ? dwellingsKwh : 0) + (hasDesks ? officesKwh : 0);

    /// <summary>Tariff band of each hour of the i-th year.</summary>
    public byte[] BandsOf(int year) => Inputs.Electricity.Bands.Hours(CivilYears[year]);

    /// <summary>Names of the zones in order: <c>building</c>, or <c>building.open</c> and <c>building.closed</c>.</summary>
    public IReadOnlyList<string> ZoneNames =>
        [.. Zones.SelectMany(z => z.ClosedZone < 0 ? [z.Name] : new[] { $"{z.Name}.open", $"{z.Name}.closed" })];
}
