// SPDX-License-Identifier: GPL-3.0-or-later
// An exchange as a small sequence diagram: client left, broker right, time downwards.
#pragma once

#include "ui/models/packetexchange.h"

#include <QWidget>

class QPainter;

namespace mqttscope
{

/// A click on an arrow asks for its packet; Up and Down walk through them.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    explicit ExchangeView(QWidget *parent = nullptr);

    /// @param selected the packet in the inspector, drawn stronger
    void setExchange(const PacketExchange &exchange, PacketNumber selected);
    [[nodiscard]] const PacketExchange &exchange() const { return m_exchange; }
    /// Where step `index` is drawn.
    [[nodiscard]] QRect stepRect(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

Q_SIGNALS:
    void packetRequested(quint64 number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintStep(QPainter &painter, int index) const;
    [[nodiscard]] QString tip(int index) const;
    [[nodiscard]] int stepHeight() const;
    [[nodiscard]] int leftLine() const;
    [[nodiscard]] int rightLine() const;
    [[nodiscard]] int stepAt(const QPoint &point) const;

    PacketExchange m_exchange;
    PacketNumber m_selected = 0;
};

}
