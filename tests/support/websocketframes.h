// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocket frames written by hand, good and bad ones, without the library the program uses.
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QtEndian>

namespace mqttscope::test
{

struct WebSocketFrame
{
    quint8 opcode = 2; ///< 0 continuation, 1 text, 2 binary, 8 close, 9 ping, 10 pong
    QByteArray payload;
    bool isFinal = true;
    bool isMasked = false;
    QByteArray mask = QByteArray::fromHex("a1b2c3d4");

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray out(1, char((isFinal ? 0x80 : 0) | opcode));
        const char maskBit = isMasked ? char(0x80) : char(0);
        if (payload.size() < 126) {
            out += char(maskBit | char(payload.size()));
        } else if (payload.size() <= 0xFFFF) {
            out += char(maskBit | char(126));
            char length[2];
            qToBigEndian(quint16(payload.size()), length);
            out.append(length, sizeof length);
        } else {
            out += char(maskBit | char(127));
            char length[8];
            qToBigEndian(quint64(payload.size()), length);
            out.append(length, sizeof length);
        }
        if (!isMasked)
            return out + payload;
        out += mask;
        for (qsizetype i = 0; i < payload.size(); ++i)
            out += char(payload[i] ^ mask[i % 4]);
        return out;
    }
};

}

Q_DECLARE_METATYPE(mqttscope::test::WebSocketFrame)
