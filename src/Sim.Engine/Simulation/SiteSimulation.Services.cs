using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Services;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly WasteSource residentsWaste, mealsWaste, bottlesWaste;
    private readonly ServiceState laundry = new(ElectricEndUse.Laundry, WaterEndUse.Laundry, HotWaterUse.Laundry);
    private readonly ServiceState catering = new(ElectricEndUse.Kitchen, WaterEndUse.Kitchen, HotWaterUse.Kitchen);
    // Whether nothing comes in and nothing waits anywhere; and the hours of the day in which something comes in, a bit for each.
    private bool servicesRest;
    private uint servicesOpen;
    private readonly ServiceState cleaning = new(ElectricEndUse.Cleaning, WaterEndUse.Cleaning, HotWaterUse.Cleaning);

    /// <summary>Waste of the residents, their ration of bottles with it (per person-day), of meals (per meal) and of emergency bottles (per litre).</summary>
    internal static (WasteSource Residents, WasteSource Meals, WasteSource EmergencyBottles) WasteSources(SitePlan plan)
    {
        (WasteInputs waste, WaterSystem water) = (plan.Inputs.Waste, plan.Inputs.Water);
        double trained = plan.Inputs.Occupancy.Stay.LearntFraction(waste.Sorting.LearningDays);
        return (WasteSource.OfResidents(waste, water.BottledLPerPersonDay * water.BottlePlasticKgPerL, trained, plan.KitsWasteKgPerPersonDay),
            WasteSource.Of(waste, plan.Catering[0]?.OnSite.WasteKg ?? UnitUse.Nothing.WasteKg),
            WasteSource.OfEmergencyBottles(waste, water.BottlePlasticKgPerL, trained));
    }

    private void PrepareServicesYear()
    {
        Turn(laundry, plan.Laundry[year]);
        Turn(catering, plan.Catering[year]);
        Turn(cleaning, plan.Cleaning[year]);
        hotDay.Set((HotWaterUse)laundry.Hot, laundry.Use.HotWaterC);
        hotDay.Set((HotWaterUse)catering.Hot, catering.Use.HotWaterC);
        hotDay.Set((HotWaterUse)cleaning.Hot, cleaning.Use.HotWaterC);
        hotDay.Turn(hotDay.ColdC);
    }

    // Done elsewhere a service draws nothing here, and is not asked each hour what.
    private void Turn(ServiceState service, Activity? activity)
    {
        service.Turn(activity);
        wantedKwh[service.Power] = wantedL[service.Water] = hotWantedL[service.Hot] = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskServices()
    {
        if (servicesRest && (servicesOpen >> (hour - midnight) & 1) == 0)
        {
            return;
        }
        AskService(laundry);
        AskService(catering);
        AskService(cleaning);
        servicesRest = laundry.Rests && catering.Rests && cleaning.Rests;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskService(ServiceState service)
    {
        // It may have asked for nothing in the hour before and go on asking for nothing.
        bool rested = service.Rests;
        service.Share = (service.OpenHours >> (hour - midnight) & 1) != 0 ? service.Activity!.ShareOfDay[hour] : 0;
        service.Rests = service.Activity is null || (service.Share <= 0 && service.BacklogUnits <= 0);
        if (service.Rests && rested)
        {
            return;
        }
        UnitUse use = service.Use;
        double units = service.Rests ? 0 : service.Activity!.AskUnits(service.Share, service.DayUnits, service.BacklogUnits);
        service.AskedUnits = units;
        if (!service.Draws)
        {
            return;
        }
        wantedKwh[service.Power] = units * use.ElectricityKwh;
        wantedL[service.Water] = units * (use.HotWaterL + use.ColdWaterL);
        hotWantedL[service.Hot] = units * use.HotWaterL;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ApplyServices(bool isAmple, ref SiteHour at)
    {
        if (servicesRest)
        {
            at.Services = default;
            return;
        }
        ServiceWork washed = laundry.Rests ? default : Work(laundry, isAmple);
        ServiceWork cooked = catering.Rests ? default : Work(catering, isAmple && cookingShare == 1, cookingShare);
        ServiceWork cleaned = cleaning.Rests ? default : Work(cleaning, isAmple);
        at.Services = new ServicesHour(
            washed.DoneUnits, washed.BacklogChangeUnits, washed.LostUnits,
            cooked.DoneUnits, cooked.BacklogChangeUnits, cooked.LostUnits,
            cleaned.DoneUnits, cleaned.BacklogChangeUnits, cleaned.LostUnits,
            washed.DoneUnits * laundry.LabourHours + cooked.DoneUnits * catering.LabourHours + cleaned.DoneUnits * cleaning.LabourHours);
        fuelKwh[(int)Schema.Carrier.Lpg] += cooked.DoneUnits * catering.Use.FuelKwh;
    }

    // With enough for all it does what it asked for, and draws what it wanted.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ServiceWork Work(ServiceState service, bool isAmple, double fuelShare = 1) => isAmple
        ? service.Activity!.Work(service.Share, service.DayUnits, service.AskedUnits, ref service.BacklogUnits)
        : WorkAtScarcest(service, fuelShare);

    // A service runs at its scarcest grant and draws only that.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ServiceWork WorkAtScarcest(ServiceState service, double fuelShare)
    {
        int power = service.Power, water = service.Water, hot = service.Hot;
        double powerShare = Share(grantedKwh[power], wantedKwh[power]);
        double waterShare = Share(grantedL[water], wantedL[water]), cold = double.MinNative(fuelShare, waterShare);
        double warm = Share(hotGrantedL[hot], hotWantedL[hot]);
        ServiceWork work = service.Activity!.Work(
            service.Share, service.DayUnits, service.AskedUnits * service.Activity.ScarcestGranted(powerShare, warm, cold), ref service.BacklogUnits);
        UnitUse use = service.Use;
        drawnKwh[power] = double.MinNative(service.Activity.DrawnKwh(work.DoneUnits, powerShare), grantedKwh[power]);
        drawnL[water] = double.MinNative(work.DoneUnits * (use.HotWaterL + use.ColdWaterL), grantedL[water]);
        hotGrantedL[hot] = work.DoneUnits * use.HotWaterL;
        // What a service leaves because something else was short is not short itself.
        wantedKwh[power] = drawnKwh[power] + (service.Activity.NeedsPower
            ? LostUnits(service, work, powerShare, ref service.OwedUnits) * use.ElectricityKwh
            : double.MaxNative(0, wantedKwh[power] - grantedKwh[power]));
        wantedL[water] = drawnL[water] + LostUnits(service, work, waterShare, ref service.DryUnits) * (use.HotWaterL + use.ColdWaterL);
        return work;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Share(double granted, double wanted) => granted < wanted ? granted / wanted : 1;
}
