using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Services;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly WasteSource residentsWaste;
    private readonly WasteSource mealsWaste;
    private Activity? laundry, catering, cleaning;
    private double laundryBacklogKg, cateringBacklogMeals, cleaningBacklogM2;

    /// <summary>Waste of the residents, their bottles with it (per person-day), and of meals (per meal).</summary>
    internal static (WasteSource Residents, WasteSource Meals) WasteSources(SitePlan plan) =>
        (WasteSource.OfResidents(plan.Inputs.Waste, plan.Inputs.Water.BottledLPerPersonDay * plan.Inputs.Water.BottlePlasticKgPerL),
            WasteSource.Of(plan.Inputs.Waste, plan.Catering[0]?.OnSite.WasteKg ?? UnitUse.Nothing.WasteKg));

    private void PrepareServicesYear() => (laundry, catering, cleaning) = (plan.Laundry[year], plan.Catering[year], plan.Cleaning[year]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskServices()
    {
        AskService(laundry, laundryBacklogKg, ElectricEndUse.Laundry, WaterEndUse.Laundry, HotWaterUse.Laundry);
        AskService(catering, cateringBacklogMeals, ElectricEndUse.Kitchen, WaterEndUse.Kitchen, HotWaterUse.Kitchen);
        AskService(cleaning, cleaningBacklogM2, ElectricEndUse.Cleaning, WaterEndUse.Cleaning, HotWaterUse.Cleaning);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskService(Activity? service, double backlog, ElectricEndUse power, WaterEndUse water, HotWaterUse hot)
    {
        double units = service?.AskUnits(hour, present.RegisteredPeople, backlog) ?? 0;
        UnitUse use = service?.OnSite ?? UnitUse.Nothing;
        wantedKwh[(int)power] = units * use.ElectricityKwh;
        wantedL[(int)water] = units * (use.HotWaterL + use.ColdWaterL);
        hotWantedL[(int)hot] = units * use.HotWaterL;
        hotUseC[(int)hot] = use.HotWaterC;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyServices(ref SiteHour at)
    {
        ServiceWork washed = Work(laundry, ref laundryBacklogKg, ElectricEndUse.Laundry, WaterEndUse.Laundry, HotWaterUse.Laundry);
        ServiceWork cooked = Work(catering, ref cateringBacklogMeals, ElectricEndUse.Kitchen, WaterEndUse.Kitchen, HotWaterUse.Kitchen);
        ServiceWork cleaned = Work(cleaning, ref cleaningBacklogM2, ElectricEndUse.Cleaning, WaterEndUse.Cleaning, HotWaterUse.Cleaning);
        at.Services = new ServicesHour(
            washed.DoneUnits, washed.BacklogChangeUnits, washed.LostUnits,
            cooked.DoneUnits, cooked.BacklogChangeUnits, cooked.LostUnits,
            cleaned.DoneUnits, cleaned.BacklogChangeUnits, cleaned.LostUnits,
            Labour(laundry, washed) + Labour(catering, cooked) + Labour(cleaning, cleaned));
        fuelKwh[(int)Schema.Carrier.Lpg] += cooked.DoneUnits * (catering?.OnSite.FuelKwh ?? 0);
    }

    // A service runs at its scarcest grant and draws only that.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ServiceWork Work(Activity? service, ref double backlog, ElectricEndUse power, WaterEndUse water, HotWaterUse hot)
    {
        if (service is null)
        {
            drawnKwh[(int)power] = 0;
            drawnL[(int)water] = 0;
            return default;
        }
        double cold = Share(grantedL[(int)water], wantedL[(int)water]);
        double warm = Share(hotGrantedL[(int)hot], hotWantedL[(int)hot]);
        ServiceWork work = service.Work(hour, present.RegisteredPeople, ref backlog, GrantedShare(power), warm, cold);
        UnitUse use = service.OnSite;
        drawnKwh[(int)power] = double.MinNative(service.DrawnKwh(work.DoneUnits, GrantedShare(power)), grantedKwh[(int)power]);
        drawnL[(int)water] = double.MinNative(work.DoneUnits * (use.HotWaterL + use.ColdWaterL), grantedL[(int)water]);
        hotGrantedL[(int)hot] = work.DoneUnits * use.HotWaterL;
        // What a service leaves because something else was short is not short itself.
        wantedKwh[(int)power] = drawnKwh[(int)power] + double.MaxNative(0, wantedKwh[(int)power] - grantedKwh[(int)power]);
        wantedL[(int)water] = drawnL[(int)water] + double.MaxNative(0, wantedL[(int)water] - grantedL[(int)water]);
        return work;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Labour(Activity? service, ServiceWork work) =>
        service is null ? 0 : work.DoneUnits * (service.OnSite.LabourHours + service.OffSite.LabourHours);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Share(double granted, double wanted) => granted < wanted ? granted / wanted : 1;
}
