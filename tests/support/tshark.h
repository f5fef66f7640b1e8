// SPDX-License-Identifier: GPL-3.0-or-later
// A second opinion on packets: they are written to a pcap, one packet per TCP segment, and tshark says what it sees.
#pragma once

#include "core/dissect/dissection.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace mqttscope::test
{

/// One frame of a TCP connection; connections are told apart by the client's port.
struct RecordedFrame
{
    quint16 clientPort = 0;
    Direction direction = Direction::FromClient;
    QByteArray frame; ///< at most kLargestSegment bytes
};

/// Bytes of MQTT that fit one segment.
inline constexpr qsizetype kLargestSegment = 1400;

struct TsharkField
{
    int length = 0;
    QString show;
};
/// Fields of one packet by "name@offset"; offsets count from the start of the frame.
using TsharkPacket = QHash<QString, TsharkField>;

/// What tshark makes of the frames, one entry per frame; empty with a line on standard error if it cannot be run.
[[nodiscard]] QList<TsharkPacket> askTshark(const QList<RecordedFrame> &frames);

/// Compares every leaf of ours that tshark has, or should have, by name, offset, length and value.
/// @param compared counts the fields that were found equal
/// @return one line per difference
[[nodiscard]] QStringList differencesFromTshark(const Dissection &dissection, const TsharkPacket &shark, int &compared);

}
