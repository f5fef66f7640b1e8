// SPDX-License-Identifier: GPL-3.0-or-later
// The golden wire cases in tests/data/packets: bytes written by hand, and what they mean.
//
// A case is one frame: name, clause, version ("3.1", "3.1.1", "5.0"), from ("client", "broker"), hex (lines with
// comments behind '#'; "61*500" repeats a byte), fields (filter name → value; bytes as hexadecimal), faults (ids of
// FaultSpec in the order found, warnings included), canonical (false: legal, but not how we write it).
#pragma once

#include "core/spec/enums.h"
#include "core/spec/faultspec.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace mqttscope::test
{

struct GoldenPacket
{
    QByteArray name;
    QByteArray clause;
    ProtocolVersion version = ProtocolVersion::Unknown;
    Direction direction = Direction::FromClient;
    QByteArray frame;
    QJsonObject fields;
    QList<FaultId> faults;
    bool isCanonical = true;

    /// First fault that is not a warning.
    [[nodiscard]] FaultId verdict() const;
    /// Name of the test row: the clause in brackets, then the sentence.
    [[nodiscard]] QByteArray rowName() const;
};

/// Packets one after another on one connection, with the fault summarize() must find in each.
struct GoldenStream
{
    struct Step
    {
        Direction direction = Direction::FromClient;
        QByteArray frame;
        FaultId fault = FaultId::None;
    };
    QByteArray name;
    QByteArray clause;
    quint32 maximumPacketSize = 0;
    QList<Step> steps;
};

/// All cases of all files, ordered by file name. A file that cannot be read, or a key nobody knows, ends the test
/// program: a golden case that is not run is worse than none.
[[nodiscard]] QList<GoldenPacket> goldenPackets();
[[nodiscard]] QList<GoldenStream> goldenStreams();

[[nodiscard]] QByteArray bytesOfCommentedHex(const QStringList &lines);

}
