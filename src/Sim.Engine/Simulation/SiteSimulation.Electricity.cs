using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskLoads() => LoadAsks.Write(loads, dayLoads[hour - midnight], wantedKwh);

    // An hour with a power cut: loads of the moment lose the dark part; heaters and pumps catch up in the rest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskPower()
    {
        PartialHour.AskInstant(wantedKwh, powered, askedKwh);
        askedKwh[(int)ElectricEndUse.RoomHeating] = roomHeatAskedKwh;
        askedKwh[(int)ElectricEndUse.HotWater] = storeAskedKwh;
        askedKwh[(int)ElectricEndUse.Pumping] = pumpAskedKwh;
        askedKwh[(int)ElectricEndUse.RoomCooling] = coolingAskedKwh;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GrantPower()
    {
        if (microgrid is not null)
        {
            AskPower();
            GrantMicrogrid();
            if (roomsAreAhead && !RoomsGetAll)
            {
                CallRoomsBack();
            }
            return;
        }
        double offerKwh = ElectricDispatch.OfferKwh(grid, now.SolarKwh, powered);
        bool isAmple = powered == 1 && !owesPower && EndUses.Sum(wantedKwh) <= offerKwh;
        if (isAmple != (grantedKwh == wantedKwh))
        {
            (grantedKwh, drawnKwh) = isAmple ? (wantedKwh, wantedKwh) : (ownGrantedKwh, ownDrawnKwh);
        }
        if (!isAmple)
        {
            if (roomsAreAhead)
            {
                CallRoomsBack();
            }
            AskPower();
            Shedding.Grant(askedKwh, offerKwh, grantedKwh);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RecordElectricity(ref SiteHour at)
    {
        if (microgrid is not null)
        {
            RecordMicrogrid(out at.Electricity);
            return;
        }
        ElectricDispatch.Settle(grid, now.SolarKwh, powered, wantedKwh, drawnKwh, ref at.Electricity);
    }

    /// <summary>Share granted of what an end use wanted with power all hour, 0-1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double GrantedShare(ElectricEndUse use) => Share(grantedKwh[(int)use], wantedKwh[(int)use]);
}
