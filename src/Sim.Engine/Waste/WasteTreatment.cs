using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Composting and digestion on the site, made ready for the hourly loop.</summary>
public sealed record WasteTreatment
{
    private const double HoursPerDay = 24, FeedHours = 7 * 24;

    private readonly double product, compostingKwhPerKg, digestionKwhPerKg, usualRelease, warmFraction, gasKgPerKg, gasKwhPerKg, leak, ownHeat, storeKwh, gasMethaneCarbonPerKg;
    private readonly Matter gasPerKg;
    private readonly DigesterTank? tank;

    private WasteTreatment(Composting composting, Digestion digestion)
    {
        (product, compostingKwhPerKg) = (composting.ProductFraction, composting.ElectricityKwhPerKg);
        (digestionKwhPerKg, gasKgPerKg) = (digestion.ElectricityKwhPerKg, digestion.GasKgPerKg);
        (usualRelease, warmFraction) = (Release(digestion.RetentionDays), DigesterTank.WarmFraction(digestion.RetentionDays));
        gasKwhPerKg = digestion.GasM3PerKg * digestion.GasKwhPerM3;
        (leak, ownHeat) = (digestion.LeakFraction, digestion.OwnHeatFraction);
        storeKwh = digestion.GasStoreM3 * digestion.GasKwhPerM3;
        tank = digestion.Tank;
        (gasPerKg, gasMethaneCarbonPerKg) = digestion.GasMatter;
    }

    /// <summary>The treatment of a site; none where no stream is composted or digested.</summary>
    public static WasteTreatment? Of(WasteInputs inputs) =>
        Enum.GetValues<WasteStream>().Any(s => inputs.Route(s) is WasteRoute.Composting or WasteRoute.Digestion)
            ? new WasteTreatment(inputs.Composting, inputs.Digestion) : null;

    /// <summary>What the gas store holds, kWh of net calorific value.</summary>
    public double GasStoreKwh => storeKwh;

    /// <summary>A plant at its start: a heated tank at its temperature, another at that of what is fed.</summary>
    public TreatmentState Start => new() { DigesterC = tank?.HeatedToC ?? tank?.FeedC ?? 0 };

    /// <summary>
    /// Treats what an hour's sources send. Compost and its losses leave at once. The digester is a mixed tank: of what
    /// it held at the hour's start it gives up 1 - e^(-1/stay), as gas and digestate.
    /// </summary>
    /// <param name="state">What is in digester and plant; changed.</param>
    /// <param name="waste">The hour without its treatment.</param>
    /// <param name="compostedKg">Sent to composting, kg.</param>
    /// <param name="digestedKg">Sent to the digester, kg.</param>
    /// <param name="powerFraction">Share granted of the power that the plant asked for, 0-1; a lack of it does not stop the microbes.</param>
    public WasteHour Treat(ref TreatmentState state, in WasteHour waste, double compostedKg, double digestedKg, double powerFraction)
    {
        double gasFraction = warmFraction;
        state.ReleasedFraction = usualRelease;
        if (tank is not null)
        {
            state.FedKgPerHour += (digestedKg - state.FedKgPerHour) / FeedHours;
            double stayDays = tank.StayDays(state.FedKgPerHour);
            // However long digestate stays in a large tank, its gas comes within the usual time.
            (state.ReleasedFraction, gasFraction) = (Release(Math.Min(stayDays, DigesterTank.ReferenceDays)), tank.GasFraction(state.DigesterC, stayDays));
        }
        double before = state.DigestingKg, releasedKg = before * state.ReleasedFraction, drawnKwh = state.RunningKwh * powerFraction;
        double gasKg = releasedKg * gasKgPerKg * gasFraction;
        state.DigestingKg = before - releasedKg + digestedKg;
        // Air, mixers and pumps work waste off over about a day, not in the hour of the meal.
        double intakeKwh = compostedKg * compostingKwhPerKg + digestedKg * digestionKwhPerKg;
        state.RunningKwh += (intakeKwh - state.RunningKwh) / HoursPerDay;
        return waste with
        {
            CompostKg = compostedKg * product,
            CompostLossKg = compostedKg * (1 - product),
            DigestateKg = releasedKg - gasKg,
            BiogasKg = gasKg,
            DigestingKg = state.DigestingKg - before,
            TreatmentKwh = drawnKwh,
        };
    }

    /// <summary>
    /// Follows dry mass, water, carbon and nitrogen of the hour's waste through the plant. Of what the digester held at
    /// the hour's start the same share leaves as of its mass; the gas takes its own carbon, all else is digestate.
    /// </summary>
    /// <param name="state">What is in digester and plant; changed.</param>
    /// <param name="composted">Sent to composting.</param>
    /// <param name="compostedKg">Its mass, kg.</param>
    /// <param name="digested">Sent to the digester.</param>
    /// <param name="biogasKg">The hour's gas, kg.</param>
    public void Follow(ref TreatmentState state, in Matter composted, double compostedKg, in Matter digested, double biogasKg)
    {
        OrganicFlows before = state.Organics;
        Matter released = state.ReleasedFraction * before.Held, gas = biogasKg * gasPerKg;
        state.Organics = new OrganicFlows(
            before.Composted + composted, before.CompostedKg + compostedKg, before.Digested + digested, before.Biogas + gas,
            before.BiogasMethaneCarbonKg + biogasKg * gasMethaneCarbonPerKg, before.Digestate + (released - gas), before.Held - released + digested);
    }

    /// <summary>
    /// The hour's gas: leak and own heat come off what arises, kitchen and boiler burn what the store held at the
    /// hour's start, the kitchen first, and what does not fit into the store is flared.
    /// </summary>
    /// <param name="state">What is in the gas store; changed.</param>
    /// <param name="biogasKg">Gas that arises, kg.</param>
    /// <param name="kitchenKwh">Gas that the kitchen burns, kWh.</param>
    /// <param name="hotWaterKwh">Fuel that the boiler of the hot water burns and gas can replace, kWh.</param>
    /// <param name="digestedKg">Waste fed to the digester, kg; it cools a tank.</param>
    /// <param name="outdoorC">Air around a tank.</param>
    public BiogasHour Burn(ref TreatmentState state, double biogasKg, double kitchenKwh, double hotWaterKwh, double digestedKg = 0, double outdoorC = 0)
    {
        double before = state.BiogasKwh;
        double generatedKwh = gasKgPerKg > 0 ? biogasKg / gasKgPerKg * gasKwhPerKg : 0;
        double leakedKwh = generatedKwh * leak, ownHeatKwh = generatedKwh * ownHeat;
        if (tank is not null)
        {
            double temperatureC = state.DigesterC;
            ownHeatKwh = tank.HeatKwh(ref temperatureC, outdoorC, digestedKg, generatedKwh - leakedKwh);
            state.DigesterC = temperatureC;
        }
        double toKitchenKwh = double.MinNative(kitchenKwh, before), toHotWaterKwh = double.MinNative(hotWaterKwh, before - toKitchenKwh);
        double heldKwh = before - toKitchenKwh - toHotWaterKwh + (generatedKwh - leakedKwh - ownHeatKwh);
        double flaredKwh = double.MaxNative(0, heldKwh - storeKwh);
        state.BiogasKwh = double.MinNative(heldKwh, storeKwh);
        return new BiogasHour(generatedKwh, leakedKwh, ownHeatKwh, toKitchenKwh, toHotWaterKwh, flaredKwh, state.BiogasKwh - before, state.BiogasKwh);
    }

    private static double Release(double stayDays) => 1 - Math.Exp(-1 / (HoursPerDay * stayDays));
}
