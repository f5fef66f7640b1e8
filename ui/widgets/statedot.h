// SPDX-License-Identifier: GPL-3.0-or-later
// The mark in front of something that can be up or down; its shape says the state even without colour.
#pragma once

#include <QWidget>

class QPainter;

namespace mqttscope
{

enum class DotState : quint8
{
    Off, ///< hollow ring
    Busy, ///< half filled
    On, ///< filled
    Waiting, ///< ring with clock hand
    Problem, ///< filled, with a cross
};

/// Paints the mark in the middle of `rect`, `side` pixels wide.
void paintStateDot(QPainter *painter, const QRectF &rect, DotState state, const QPalette &palette, qreal side = 9);

class StateDot : public QWidget
{
    Q_OBJECT
public:
    explicit StateDot(QWidget *parent = nullptr);
    void setState(DotState state);
    [[nodiscard]] DotState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DotState m_state = DotState::Off;
};

}
