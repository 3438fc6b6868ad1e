using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

// How elements answer to the room: what stays, and what natural films inside change by the hour.
internal sealed partial class LaneGroup
{
    /// <summary>Films inside by natural convection and by the surfaces' own radiation, and what the room feels of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Convect(ref ElementLanes e, ref NodeLanes n)
    {
        Vector256<double> convective = Vector256<double>.Zero, radiant = convective;
        for (int i = 0; i < used; i++)
        {
            ref ElementLanes s = ref Unsafe.Add(ref e, i);
            if (i >= ZoneElements.Floor)
            {
                s.Hold();
            }
            s.Convect(ref n, Room.AirT, Room.MeanRadiantT, i == ZoneElements.Window);
            convective += s.AreaConvective;
            radiant += s.AreaRadiant;
        }
        (Room.SumConvective, Room.SumRadiant) = (convective, radiant);
        SumHeld();
    }

    // Elements whose outside film never changes answer to the room alike in all hours.
    private void Hold()
    {
        for (int i = ZoneElements.Floor; i < used; i++)
        {
            elements.Span[i].Hold();
        }
        SumHeld();
    }

    private void SumHeld()
    {
        Vector256<double> k11 = Room.AirStoring + Room.SumConvective, minusK12 = Vector256<double>.Zero, k22 = Room.SumRadiant;
        foreach (ref ElementLanes s in elements.Span[ZoneElements.Floor..used])
        {
            s.AddTo(ref k11, ref minusK12, ref k22);
        }
        (Room.Held11, Room.MinusHeld12, Room.Held22) = (k11, minusK12, k22);
    }
}
