using System.Runtime.CompilerServices;
using Sim.Engine.Heat;
using Sim.Engine.Time;
using Sim.Engine.Waste;

namespace Sim.Engine.Simulation;

// The hour's five verbs.
public sealed partial class SiteSimulation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step(int h, ref SiteHour at)
    {
        Offer(h);
        Ask();
        Grant();
        Apply(ref at);
        Record(ref at);
    }

    // Stores, sun, grid and mains say what they can give; stores speak by their levels at the hour's start.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Offer(int h)
    {
        hour = h;
        now = day[h - midnight];
        powered = now.GridFraction;
        if (tanks.Length > 0)
        {
            OfferFuel();
        }
        if (microgrid is not null)
        {
            OfferMicrogrid();
        }
    }

    // People, services, rooms, heaters and pumps say what they would use. The rooms' answer takes longest: asked first, heard last.
    private void Ask()
    {
        AskLoads();
        if (treatment is not null)
        {
            AskTreatment();
        }
        AskRooms();
        AskServices();
        if (tanks.Length > 0)
        {
            OfferBurners();
        }
        AskWater();
        AskHotWater();
        AskRoomHeat();
        if (cooled.Length > 0)
        {
            AskRoomCooling();
        }
    }

    // Power first, then the water it pumps, then the heat the store holds; services run at the scarcest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Grant()
    {
        GrantPower();
        GrantWater();
        GrantHotWater();
    }

    // Each room advances once with what it got. What is granted is drawn, unless a room then draws less.
    private void Apply(ref SiteHour at)
    {
        if (grantedKwh != wantedKwh)
        {
            grantedKwh.CopyTo(drawnKwh.AsSpan());
        }
        if (grantedL != wantedL)
        {
            grantedL.CopyTo(drawnL.AsSpan());
        }
        // Of a length that the compiler knows, it takes a vector and no call.
        fuelKwh.AsSpan(0, Carriers).Clear();
        ApplyRooms(ref at);
        ApplyServices(isAmple: grantedKwh == wantedKwh && grantedL == wantedL && hotGrantedL == hotWantedL, ref at);
        ApplyWater(ref at);
        ApplyHotWater(ref at);
        if (drawnKwh != wantedKwh)
        {
            CountLost(ref at);
        }
    }

    private void Record(ref SiteHour at)
    {
        at.Weather = new WeatherHour(now.OutdoorC, now.GlobalHorizontalWPerM2, now.RainMm);
        at.People = now.People;
        at.Waste = WasteHour.Of(residentsWaste, now.People.RegisteredPeople, mealsWaste, at.Services.CateringDoneMeals, now.People.StaffPeople * staffWasteKg);
        if (emergencyL > 0)
        {
            AddEmergencyBottles(ref at);
        }
        if (containers is not null)
        {
            at.Waste = containers.Fill(ref contained, at.Waste, at.Waste.ResidentsKg * residentsM3PerKg + at.Waste.ServicesKg * mealsM3PerKg + at.Waste.EmergencyBottlesKg * bottlesM3PerKg, firstDay + (midnight / Calendar.HoursPerDay), hour - midnight);
        }
        if (treatment is { } plant)
        {
            ApplyTreatment(plant, ref at);
        }
        RecordRooms(ref at);
        if (warmsRooms)
        {
            KeepWarmth(ref at);
        }
        RecordElectricity(ref at);
        at.Fuel = FuelHour.Of(fuelUnitsPerKwh, fuelKwh);
        if (tanks.Length > 0)
        {
            RecordFuel(ref at);
        }
    }
}
