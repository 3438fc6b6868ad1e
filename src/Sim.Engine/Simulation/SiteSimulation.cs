using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Occupancy;
using Sim.Engine.Time;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

/// <summary>
/// The state and the buffers of one site's run. The only loop over time is the hour, and an hour is five verbs: offer,
/// ask, grant, apply, record. Nothing is allocated in it. Each room's part stands in a file of its own. Two short cuts give the same bits: rooms
/// that run a day ahead, and hours in which all get what they ask for.
/// </summary>
/// <remarks>
/// What a store receives in an hour is usable from the next, but for the hot-water heater's heat, whose hour has a closed form: no hour needs iteration.
/// </remarks>
public sealed partial class SiteSimulation
{
    /// <summary>Days simulated before the first hour that is recorded, so that fabric and stores are warm: the end of the first year's December.</summary>
    public const int WarmUpDays = 14;

    private const int Carriers = (int)Schema.Carrier.Logs + 1;

    private readonly SitePlan plan;
    // Parts of the plan that every hour asks for, at hand.
    private readonly GridConnection grid;
    private readonly ComfortLimits comfort;
    private readonly Containers? containers;
    private readonly ReusePlan? reusePlan;
    private readonly SupplyPlan? supplyPlan;
    private readonly WastewaterPlan? wastewater;
    private readonly SiteHour[] hours;
    private readonly ZoneRows zoneRows;
    private int firstHour;
    private int hoursRun;
    private readonly PeopleHour[] people = new PeopleHour[Calendar.HoursPerYear];
    private readonly double[] solarKwh = new double[Calendar.HoursPerYear];

    private YearClimate climate = null!;
    private CivilYear civil = null!;
    private double[] availability = [];
    private int year;
    // Day of the period on which the year begins.
    private int firstDay;

    // The hour at hand.
    private int hour;
    private GivenHour now;
    private double powered;

    private readonly double[] wantedKwh = new double[Shedding.EndUses];
    private readonly double[] askedKwh = new double[Shedding.EndUses];
    private readonly double[] wantedL = new double[WaterDispatch.EndUses];
    private readonly double[] hotWantedL = new double[HotWaterStores.Uses];
    private readonly double[] ownGrantedKwh = new double[Shedding.EndUses], ownDrawnKwh = new double[Shedding.EndUses];
    private readonly double[] ownGrantedL = new double[WaterDispatch.EndUses], ownDrawnL = new double[WaterDispatch.EndUses];
    private readonly double[] ownHotGrantedL = new double[HotWaterStores.Uses];
    // Where there is enough for all, what is wanted is granted and drawn: one array stands for the three.
    private double[] grantedKwh, drawnKwh, grantedL, drawnL, hotGrantedL;
    private readonly HotWaterDay hotDay = new();
    private readonly double[] fuelKwh = new double[Carriers], fuelUnitsPerKwh;

    /// <summary>Prepares a run: allocates its buffers.</summary>
    /// <param name="plan">The site.</param>
    /// <param name="mostHours">Most hours run at a time. The hours of a day stay in the processor's nearest cache, those of a year do not.</param>
    public SiteSimulation(SitePlan plan, int mostHours = Calendar.HoursPerYear)
        : this(plan, mostHours, plan.PeakTargetsKw)
    {
    }

    /// <summary>Prepares a run whose battery has peak targets of its own, by year and month.</summary>
    internal SiteSimulation(SitePlan plan, int mostHours, double[][]? peakTargetsKw)
    {
        this.plan = plan;
        this.peakTargetsKw = peakTargetsKw;
        (grantedKwh, drawnKwh, grantedL, drawnL, hotGrantedL) = (ownGrantedKwh, ownDrawnKwh, ownGrantedL, ownDrawnL, ownHotGrantedL);
        fuelUnitsPerKwh = plan.Inputs.Fuels.UnitsPerKwh();
        hours = new SiteHour[mostHours];
        zoneRows = new(plan.ZoneCount, mostHours);
        (residentsWaste, mealsWaste, bottlesWaste) = WasteSources(plan);
        (needs, mains) = (plan.WaterNeeds, plan.Water);
        (grid, comfort, containers) = (plan.Grid, plan.Inputs.Comfort, plan.Inputs.Waste.Containers);
        (reusePlan, supplyPlan, wastewater) = (plan.Reuse, plan.Supply, plan.Wastewater);
        if (plan.Inputs.HotWater is { } hotWater)
        {
            (hasStore, store, boost, storeHeater, storeFuel) = (true, plan.Store!.Value, hotWater.Boost, plan.StoreHeater, (int)HotWaterHeaters.CarrierOf(hotWater.Heater, plan.Network));
        }
        (loads, basinsHotShare) = (plan.Loads, plan.Inputs.Water.Basins.HotShareFraction);
        treatment = plan.Treatment;
        PrepareTreatment();
        boilerTakesGas = hasStore && HotWaterHeaters.TakesGas((Schema.Carrier)storeFuel) && !(plan.StoreOnNetwork && plan.Network!.Backup is not null);
        (solar, solarStore, storeHeatPump, storeHybrid) = (plan.Solar, plan.Solar?.Store ?? default, plan.StoreHeatPump, plan.StoreHybrid);
        (storeRoom, pipesRoom) = (plan.StoreRoom, plan.PipesRoom);
        warmsRooms = storeRoom is not null || pipesRoom is not null;
        (network, storeOnNetwork) = (plan.Network, plan.StoreOnNetwork);
        tanks = plan.Inputs.Stock.Tanks(plan.Inputs.Fuels);
        stockHours = tanks.Length > 0 ? new Heat.StockHour[mostHours] : [];
        PrepareRooms();
        PrepareStores();
        microgrid = plan.Microgrid;
        generator = microgrid?.Generator ?? default;
        batteryKwh = microgrid?.StartKwh ?? 0;
    }

    /// <summary>The hours last run.</summary>
    public ReadOnlySpan<SiteHour> Hours => hours.AsSpan(0, hoursRun);

    /// <summary>A zone's hours of those last run, per representative unit.</summary>
    public ReadOnlySpan<ZoneHour> ZoneHours(int zone)
    {
        var taken = new ZoneHour[hoursRun];
        zoneRows.CopyTo(zone, 0, taken);
        return taken;
    }

    /// <summary>Hour of the year of the first of them.</summary>
    internal int FirstHour => firstHour;

    /// <summary>The hours last run of all zones.</summary>
    internal ZoneRows ZoneRows => zoneRows;

    /// <summary>What the stores hold now.</summary>
    public StoreLevels Levels =>
        new(RoomsKwh(), HotWaterKwh(), tankL, reuse.StoredL, treated.BiogasKwh, treated.DigestingKg, batteryKwh,
            reuse.RoofSnowMm * (reusePlan?.RunoffLPerMm ?? 0), treated.Organics, holding.HeldL, storeWarmthKwh + pipesWarmthKwh,
            plan.InRoomsKwh(dwellings.OwedKwh, offices.OwedKwh));

    /// <summary>
    /// Runs <see cref="WarmUpDays"/> of the first year's end, so that fabric and stores are in their stride. Stocks of fuel and the water
    /// tank then hold what the file says, and nothing is on its way to them.
    /// </summary>
    public void WarmUp()
    {
        Prepare(0);
        firstDay = -Calendar.DaysPerYear;
        for (int day = Calendar.DaysPerYear - WarmUpDays; day < Calendar.DaysPerYear; day++)
        {
            RunDay(day);
        }
        (batteryAgeMonths, batteryDrawnKwh) = (0, 0);
        Array.ForEach(tanks, tank => tank.Reset());
        (tankL, supplied) = (WaterPlan.StartL(plan.Inputs.Water), default);
    }

    /// <summary>Runs the i-th year of the period in one go. Years run in order, the first after <see cref="WarmUp"/>.</summary>
    public void RunYear(int index)
    {
        Prepare(index);
        RunHours(0, Calendar.HoursPerYear);
    }

    /// <summary>Runs a day (0-364) of the year that is prepared. Days run in order.</summary>
    public void RunDay(int day) => RunHours(day * Calendar.HoursPerDay, (day + 1) * Calendar.HoursPerDay);

    /// <summary>Runs hours of the year that is prepared, in place of those run before; allocates nothing.</summary>
    public void RunHours(int first, int end)
    {
        (firstHour, hoursRun) = (first, end - first);
        AimAtPeak(first);
        for (int h = first; h < end; h++)
        {
            if ((uint)(h - midnight) >= Calendar.HoursPerDay)
            {
                TurnDay(h);
                roomsAreAhead = h == midnight && end - h >= Calendar.HoursPerDay && MayRoomsGoAhead();
                if (roomsAreAhead)
                {
                    RunRooms();
                }
            }
            ref SiteHour at = ref hours[h - first];
            if (!(isPlain && roomsAreAhead && StepAmple(h, ref at)))
            {
                Step(h, ref at);
            }
        }
    }

    /// <summary>Turns to a year: its weather, clocks, people and grid.</summary>
    public void Prepare(int index)
    {
        (year, firstDay) = (index, index * Calendar.DaysPerYear);
        climate = plan.Climate.Year(index);
        civil = plan.CivilYears[index];
        availability = plan.Availability(index);
        People.Fill(plan.Inputs.Occupancy, civil, plan.Occupancy.Year(index), plan.StaffByMonth.AsSpan(index * 12, 12), people);
        midnight = NoDay;
        Array.Clear(solarKwh);
        foreach (PvArray array in plan.Pv)
        {
            double kw = array.PeakKw * PvWatts.AgeFraction(array, index);
            double[] perKw = climate.SolarKwhPerKw(array);
            for (int h = 0; h < solarKwh.Length; h++)
            {
                solarKwh[h] += kw * perKw[h];
            }
        }
        solarOnCollectors = solar is null ? [] : climate.SunOnCollectors(solar.Collectors);
        PrepareBattery(index);
        PrepareStock();
        PrepareRoomsYear();
        PrepareServicesYear();
        PrepareSupplyYear();
    }
}
